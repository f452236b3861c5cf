package io.komado.provisioning.orders.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.provisioning.orders.LetterOrder;
import io.komado.provisioning.orders.OrderAnnouncements;
import io.komado.provisioning.orders.SpareCount;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes what happens to orders of letters. They are acts of staff, so their time may be exact (ARCHITECTURE section 4). */
@Component
class OrderEvents implements OrderAnnouncements {

    static final String TOPIC = "provisioning.letters.v1";
    static final String ORDERED = "letters.ordered";
    static final String CANCELLED = "letters.cancelled";
    static final String FAILED = "letters.failed";
    static final String FETCHED = "letters.fetched";
    static final String BEGAN = "distribution.began";
    static final String REPLACED = "letters.replaced";
    static final String SPARES_COUNTED = "spares.counted";

    /** The data of {@value #ORDERED}. */
    record LettersOrdered(UUID order, String kind, int headcount, int spare, String language) {}

    /** The data of {@value #CANCELLED}, {@value #FAILED} and {@value #FETCHED}. */
    record LettersMoved(UUID order) {}

    /** The data of {@value #BEGAN}; {@code until} is an ISO-8601 instant. */
    record DistributionBegan(UUID order, String until) {}

    /** The data of {@value #REPLACED}; {@code until}, an ISO-8601 instant, is when the order's accounts end. */
    record LettersReplaced(UUID order, UUID by, String until) {}

    private final Outbox outbox;
    private final Clock clock;

    OrderEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void ordered(LetterOrder order, StaffId operator) {
        publish(
                ORDERED,
                order,
                new LettersOrdered(
                        order.id().value(),
                        order.kind().code(),
                        order.headcount(),
                        order.spare(),
                        order.language().tag()));
        outbox.audit(AuditEntry.byOperator(
                ORDERED,
                operator,
                clock.instant(),
                Map.of(
                        "order", order.id().value(),
                        "kind", order.kind().code(),
                        "headcount", order.headcount(),
                        "spare", order.spare())));
    }

    @Override
    public void cancelled(LetterOrder order, StaffId operator) {
        publish(CANCELLED, order, new LettersMoved(order.id().value()));
        outbox.audit(AuditEntry.byOperator(CANCELLED, operator, clock.instant(), about(order)));
    }

    @Override
    public void outdated(LetterOrder order) {
        publish(CANCELLED, order, new LettersMoved(order.id().value()));
        outbox.audit(AuditEntry.bySystem(CANCELLED, clock.instant(), about(order)));
    }

    @Override
    public void replaced(LetterOrder order, LetterOrder by) {
        String until = String.valueOf(order.retiresAt());
        publish(REPLACED, order, new LettersReplaced(order.id().value(), by.id().value(), until));
        outbox.audit(AuditEntry.bySystem(
                REPLACED,
                clock.instant(),
                Map.of("order", order.id().value(), "by", by.id().value(), "until", until)));
    }

    @Override
    public void sparesCounted(LetterOrder order, SpareCount counted, StaffId responder) {
        outbox.audit(AuditEntry.byStaff(
                SPARES_COUNTED,
                responder,
                clock.instant(),
                Map.of("order", order.id().value(), "left", counted.left())));
    }

    @Override
    public void failed(LetterOrder order) {
        publish(FAILED, order, new LettersMoved(order.id().value()));
        outbox.audit(AuditEntry.bySystem(FAILED, clock.instant(), about(order)));
    }

    @Override
    public void fetched(LetterOrder order, StaffId operator) {
        publish(FETCHED, order, new LettersMoved(order.id().value()));
        outbox.audit(AuditEntry.byOperator(FETCHED, operator, clock.instant(), about(order)));
    }

    @Override
    public void distributionBegan(LetterOrder order, StaffId responder, Instant until) {
        publish(BEGAN, order, new DistributionBegan(order.id().value(), until.toString()));
        outbox.audit(AuditEntry.byStaff(
                BEGAN, responder, clock.instant(), Map.of("order", order.id().value(), "until", until.toString())));
    }

    private void publish(String type, LetterOrder order, Object data) {
        outbox.record(new PublishedEvent(TOPIC, order.id().toString(), type, clock.instant(), data));
    }

    private static Map<String, Object> about(LetterOrder order) {
        return Map.of("order", order.id().value());
    }
}
