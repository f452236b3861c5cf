package io.komado.provisioning.orders;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Press;
import io.komado.provisioning.tenants.Tenant;
import io.komado.provisioning.tenants.Tenants;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator does with orders, each act in the name of the one tenant that the route names. */
@Service
public class LetterOrders {

    /** An order just placed, and the key that is given once. */
    public record Placed(LetterOrder order, KitKey key) {}

    /**
     * Letters on their way out.
     *
     * @param bytes the size of the PDF
     */
    public record HandOver(long bytes, Delivery delivery) {}

    /** Writes the letters, once. */
    public interface Delivery {
        void writeTo(OutputStream out);
    }

    private final Tenants tenants;
    private final Orders orders;
    private final LettersJob job;
    private final LettersSafe safe;
    private final OrderSettlement settlement;
    private final OrderAnnouncements announcements;
    private final Press press;
    private final TransactionTemplate transaction;
    private final LetterSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LetterOrders(
            Tenants tenants,
            Orders orders,
            LettersJob job,
            LettersSafe safe,
            OrderSettlement settlement,
            OrderAnnouncements announcements,
            Press press,
            TransactionTemplate transaction,
            LetterSettings settings,
            Clock clock) {
        this.tenants = tenants;
        this.orders = orders;
        this.job = job;
        this.safe = safe;
        this.settlement = settlement;
        this.announcements = announcements;
        this.press = press;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Orders letters and begins to make them. */
    public Placed place(TenantId code, Wanted wanted, Language language, StaffId operator) {
        KitKey key = KitKey.random(random);
        Added added = in(code, () -> add(wanted, language, operator));
        job.start(added.tenant(), added.order(), key);
        return new Placed(added.order(), key);
    }

    private record Added(Tenant tenant, LetterOrder order) {}

    private Added add(Wanted wanted, Language language, StaffId operator) {
        Tenant tenant = tenants.currentLocked().orElseThrow(Refusal::notFound);
        tenant.requireOpen();
        LetterOrder order =
                LetterOrder.placed(wanted, language, orders.newest(), tenant.headcountLimit(), clock.instant());
        if (!orders.add(order, settings.lettersLease())) {
            throw Refusal.conflict(
                    "order-running", "Letters of this tenant are being made. Wait for them or cancel them.");
        }
        announcements.ordered(order, operator);
        return new Added(tenant, order);
    }

    /** All orders of a tenant, the newest first. */
    public List<LetterOrder> all(TenantId code) {
        return in(code, () -> tenants.current().map(tenant -> orders.all())).orElseThrow(Refusal::notFound);
    }

    /** One order. */
    public LetterOrder find(TenantId code, OrderId id) {
        return in(code, () -> orders.find(id)).orElseThrow(Refusal::notFound);
    }

    /** Takes an order back; its accounts are removed, its letters work nowhere. */
    public void cancel(TenantId code, OrderId id, StaffId operator) {
        in(code, () -> {
            LetterOrder order = orders.findLocked(id).orElseThrow(Refusal::notFound);
            LetterOrder cancelled = order.cancelled();
            if (cancelled.status() != order.status()) {
                orders.update(cancelled);
                announcements.cancelled(cancelled, operator);
            }
            return cancelled;
        });
        Thread.ofVirtual().start(() -> Tenancy.run(code, () -> settlement.settle(id)));
    }

    /**
     * Hands the letters over. From this moment they count as fetched: a download that breaks off cannot be repeated, and the
     * operator cancels the order and places it again.
     */
    public HandOver handOver(TenantId code, OrderId id, Optional<KitKey> key, StaffId operator) {
        LetterOrder order = in(code, () -> {
            LetterOrder handedOver =
                    orders.findLocked(id).orElseThrow(Refusal::notFound).handedOver();
            if (key.filter(one -> safe.opens(id, one)).isEmpty()) {
                throw Refusal.forbidden("wrong-kit-key", "These letters open only on the page that ordered them.");
            }
            orders.update(handedOver);
            orders.renew(id, handedOver.made(), settings.lettersLease());
            announcements.fetched(handedOver, operator);
            return handedOver;
        });
        return new HandOver(order.pdfBytes(), out -> deliver(code, order, key.orElseThrow(), out));
    }

    private void deliver(TenantId code, LetterOrder order, KitKey key, OutputStream out) {
        Runnable keepLease = () -> transaction.executeWithoutResult(
                status -> orders.renew(order.id(), order.made(), settings.lettersLease()));
        Tenancy.run(code, () -> {
            try {
                safe.handOut(order.id(), key, out, keepLease);
            } finally {
                transaction.executeWithoutResult(status -> orders.release(order.id()));
                settlement.settle(order.id());
            }
        });
    }

    /** Prints the responder's page of an order. */
    public void printGuide(TenantId code, OrderId id, OutputStream out) {
        Tenant tenant = in(code, tenants::current).orElseThrow(Refusal::notFound);
        LetterOrder order = find(code, id);
        press.validFor(settings.daysValid(order.kind()))
                .printGuide(tenant.organisation(), order.language(), order.kit(), out);
    }

    private <T> T in(TenantId code, Supplier<T> work) {
        return Objects.requireNonNull(Tenancy.in(code, () -> transaction.execute(status -> work.get())));
    }
}
