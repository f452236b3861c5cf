package io.komado.provisioning.duties.messaging;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.provisioning.duties.DutyAnnouncements;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DutyEvents implements DutyAnnouncements {

    private final Outbox outbox;
    private final Clock clock;

    DutyEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void done(String act, Actor by, Map<String, Object> about) {
        Instant now = clock.instant();
        switch (by) {
            case Actor.Operator operator -> outbox.audit(AuditEntry.byOperator(act, operator.id(), now, about));
            case Actor.Staff staff -> outbox.audit(AuditEntry.byStaff(act, staff.id(), now, about));
            case Actor.Member ignored -> throw new IllegalArgumentException("members have no duties");
            case Actor.Service ignored -> throw new IllegalArgumentException("services have no duties");
        }
    }
}
