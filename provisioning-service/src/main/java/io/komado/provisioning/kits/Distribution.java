package io.komado.provisioning.kits;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.time.CoarseTime;
import io.komado.provisioning.golive.GoLive;
import io.komado.provisioning.orders.CredentialIssuer;
import io.komado.provisioning.orders.LetterOrder;
import io.komado.provisioning.orders.LetterSettings;
import io.komado.provisioning.orders.OrderAnnouncements;
import io.komado.provisioning.orders.OrderId;
import io.komado.provisioning.orders.OrderKind;
import io.komado.provisioning.orders.OrderStatus;
import io.komado.provisioning.orders.Orders;
import io.komado.provisioning.orders.SpareCount;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Handing out, from the responder's side. */
@Service
public class Distribution {

    private final Orders orders;
    private final GoLive goLive;
    private final CredentialIssuer issuer;
    private final OrderAnnouncements announcements;
    private final YearlyLetters yearly;
    private final TransactionTemplate transaction;
    private final LetterSettings settings;
    private final Clock clock;

    Distribution(
            Orders orders,
            GoLive goLive,
            CredentialIssuer issuer,
            OrderAnnouncements announcements,
            YearlyLetters yearly,
            TransactionTemplate transaction,
            LetterSettings settings,
            Clock clock) {
        this.orders = orders;
        this.goLive = goLive;
        this.issuer = issuer;
        this.announcements = announcements;
        this.yearly = yearly;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** The kits that are there or on their way, the newest first. */
    public List<LetterOrder> kits() {
        return Objects.requireNonNull(transaction.execute(status -> orders.all())).stream()
                .filter(order -> order.status() == OrderStatus.READY || order.status() == OrderStatus.HANDED_OVER)
                .toList();
    }

    /**
     * From now on the letters work, once everything on the checklist is met. The accounts are opened first and the beginning is noted after: if the service dies between
     * the two, pressing again does both, and no letter is announced to work that does not.
     */
    public LetterOrder begin(OrderId id, StaffId responder) {
        LetterOrder kit = Objects.requireNonNull(transaction.execute(status -> orders.find(id)))
                .orElseThrow(Refusal::notFound);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant until = now.plus(settings.validity(kit.kind()));
        if (kit.distributionBegan() != null) {
            return kit;
        }
        LetterOrder begun = kit.distributing(now);
        goLive.checklist().requireComplete();
        issuer.open(Tenancy.required(), id, until);
        transaction.executeWithoutResult(status -> {
            if (!orders.newest().distributing()) {
                yearly.handedOut(begun, now);
            }
            orders.update(begun);
            announcements.distributionBegan(begun, responder, until);
            if (begun.kind() == OrderKind.ANEW) {
                replaceWhatWasBefore(begun, now.plus(settings.transition()));
            }
        });
        return begun;
    }

    /** Letters that are in use end after the transition, so that nobody is cut off at once; those that never left the box end now. */
    private void replaceWhatWasBefore(LetterOrder begun, Instant until) {
        for (LetterOrder old : orders.beforeLocked(begun.generation())) {
            if (old.distributionBegan() == null) {
                LetterOrder cancelled = old.cancelled();
                orders.update(cancelled);
                announcements.outdated(cancelled);
            } else {
                LetterOrder retiring = old.retiring(until);
                orders.update(retiring);
                announcements.replaced(retiring, begun);
            }
        }
    }

    /** Keeps how many spare letters a responder found in the box. */
    public LetterOrder sparesCounted(OrderId id, int left, StaffId responder) {
        return Objects.requireNonNull(transaction.execute(status -> {
            SpareCount count = new SpareCount(left, CoarseTime.dayOf(clock, CoarseTime.TOKYO));
            LetterOrder counted =
                    orders.findLocked(id).orElseThrow(Refusal::notFound).sparesCounted(left, count.on());
            orders.update(counted);
            announcements.sparesCounted(counted, count, responder);
            return counted;
        }));
    }
}
