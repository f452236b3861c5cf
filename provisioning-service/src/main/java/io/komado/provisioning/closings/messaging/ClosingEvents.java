package io.komado.provisioning.closings.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.provisioning.closings.Certificate;
import io.komado.provisioning.closings.Closing;
import io.komado.provisioning.closings.ClosingAnnouncements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes the end of a tenant. */
@Component
class ClosingEvents implements ClosingAnnouncements {

    static final String TOPIC = "provisioning.tenant.v1";
    static final String CLOSING = "tenant.closing";
    static final String CLOSED = "tenant.closed";

    /** The data of {@value #CLOSING}. */
    record TenantClosing(String tenant, UUID closing) {}

    /** The data of {@value #CLOSED}. */
    record TenantClosed(String tenant, UUID closing, LocalDate auditUntil) {}

    private final Outbox outbox;
    private final Clock clock;

    ClosingEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void actOfStaff(String act, StaffId staff, Map<String, Object> about) {
        outbox.audit(AuditEntry.byStaff(act, staff, clock.instant(), about));
    }

    @Override
    public void actOfOperator(String act, StaffId operator, Map<String, Object> about) {
        outbox.audit(AuditEntry.byOperator(act, operator, clock.instant(), about));
    }

    @Override
    public void held(UUID closing, int obstacles) {
        outbox.audit(AuditEntry.bySystem(
                "closing.held", clock.instant(), Map.of("closing", closing, "obstacles", obstacles)));
    }

    @Override
    public void closing(UUID closing) {
        String tenant = Tenancy.required().value();
        publish(CLOSING, new TenantClosing(tenant, closing));
        outbox.audit(AuditEntry.bySystem(CLOSING, clock.instant(), Map.of("closing", closing)));
    }

    @Override
    public void closed(Closing closing, Certificate certificate) {
        outbox.audit(AuditEntry.bySystem(
                AuditEntry.LAST_ACT,
                clock.instant(),
                Map.of(
                        "closing", closing.id(),
                        "certificate", certificate.id(),
                        "auditUntil", certificate.auditUntil().toString())));
        String tenant = Tenancy.required().value();
        publish(CLOSED, new TenantClosed(tenant, closing.id(), certificate.auditUntil()));
    }

    private void publish(String type, Object data) {
        outbox.record(new PublishedEvent(TOPIC, Tenancy.required().value(), type, clock.instant(), data));
    }
}
