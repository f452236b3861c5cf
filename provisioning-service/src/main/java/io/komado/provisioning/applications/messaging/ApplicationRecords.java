package io.komado.provisioning.applications.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.provisioning.applications.ApplicationAnnouncements;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ApplicationRecords implements ApplicationAnnouncements {

    private static final String ACCEPTED = "application.accepted";

    private final Outbox outbox;
    private final Clock clock;

    ApplicationRecords(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void accepted(StaffId operator) {
        outbox.audit(AuditEntry.byOperator(ACCEPTED, operator, clock.instant(), Map.of()));
    }
}
