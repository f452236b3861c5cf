package io.komado.identity.letters;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.encryption.Pseudonyms;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the accounts of letters whose place others have taken, once the transition that provisioning-service announced is over. A part at
 * a time, each its own timer: broken off anywhere, it goes on with what is left.
 */
@Service
public class Retirement implements TimerHandler {

    private static final String RETIRE = "letters.retire";

    private final KnownOrders orders;
    private final LetterAccounts accounts;
    private final Removal removal;
    private final Pseudonyms pseudonyms;
    private final Timers timers;
    private final Clock clock;

    Retirement(
            KnownOrders orders,
            LetterAccounts accounts,
            Removal removal,
            Pseudonyms pseudonyms,
            Timers timers,
            Clock clock) {
        this.orders = orders;
        this.accounts = accounts;
        this.removal = removal;
        this.pseudonyms = pseudonyms;
        this.timers = timers;
        this.clock = clock;
    }

    /** The running tenant's order ends then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announced(UUID order, Instant at) {
        orders.retire(order, at);
        timers.set(RETIRE, order.toString(), at);
    }

    /** The last day on which a member can come in; empty while no end is announced. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDayOf(Actor.Member member) {
        if (!orders.anyRetires()) {
            return Optional.empty();
        }
        return accounts.orderOf(member.of(), pseudonyms.subjectOf(member.of(), member.ref()))
                .flatMap(orders::retiresAt)
                .map(end -> LocalDate.ofInstant(end, CoarseTime.TOKYO).minusDays(1));
    }

    @Override
    public String kind() {
        return RETIRE;
    }

    @Override
    public void due(String reference, Instant due) {
        TenantId tenant = Tenancy.required();
        UUID order = UUID.fromString(reference);
        orders.close(order);
        if (removal.removeSome(tenant, order)) {
            timers.set(RETIRE, reference, clock.instant());
        } else {
            accounts.close(tenant, order);
        }
    }
}
