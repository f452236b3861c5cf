package io.komado.provisioning.breakglass.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.provisioning.breakglass.Opening;
import io.komado.provisioning.breakglass.OpeningAnnouncements;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes an opening, upon which identity-service writes to the administrators, and puts every step on record. */
@Component
class OpeningEvents implements OpeningAnnouncements {

    static final String TOPIC = "provisioning.tenant.v1";

    static final String ASKED = "break-glass.asked";
    static final String OPENED = "tenant.break-glass-opened";
    static final String USED = "break-glass.used";
    static final String ENDED = "break-glass.ended";

    /** The data of {@value #OPENED}; until is the moment of its end. */
    record BreakGlassOpened(String tenant, UUID opening, String reason, Instant until) {}

    private final Outbox outbox;
    private final Clock clock;

    OpeningEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void asked(Opening opening) {
        outbox.audit(AuditEntry.byOperator(ASKED, opening.askedBy(), clock.instant(), data(opening)));
    }

    @Override
    public void opened(Opening opening, StaffId by) {
        String tenant = Tenancy.required().value();
        outbox.record(new PublishedEvent(
                TOPIC,
                tenant,
                OPENED,
                clock.instant(),
                new BreakGlassOpened(tenant, opening.id(), opening.reason().code(), opening.until())));
        outbox.audit(AuditEntry.byOperator(OPENED, by, clock.instant(), data(opening)));
    }

    @Override
    public void used(Opening opening, StaffId by) {
        outbox.audit(AuditEntry.byOperator(USED, by, clock.instant(), data(opening)));
    }

    @Override
    public void ended(Opening opening, Optional<StaffId> by) {
        Instant now = clock.instant();
        outbox.audit(by.map(operator -> AuditEntry.byOperator(ENDED, operator, now, data(opening)))
                .orElseGet(() -> AuditEntry.bySystem(ENDED, now, data(opening))));
    }

    private static Map<String, Object> data(Opening opening) {
        return Map.of(
                "opening", opening.id(),
                "reason", opening.reason().code(),
                "until", opening.until().toString());
    }
}
