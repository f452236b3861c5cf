package io.komado.identity.staff.messaging;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.identity.staff.StaffEvents;
import io.komado.identity.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the events of staff. */
@Component
class PublishedStaffEvents implements StaffEvents {

    static final String TOPIC = "identity.staff.v1";
    static final String APPOINTED = "staff.appointed";

    /** A person was given a role; the name is asked for where it is shown. */
    record StaffAppointed(String staff, String role) {}

    private final Outbox outbox;
    private final Clock clock;

    PublishedStaffEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void appointed(StaffMember member, Actor.Operator by) {
        Instant now = clock.instant();
        String staff = member.id().toString();
        outbox.record(new PublishedEvent(
                TOPIC,
                staff,
                APPOINTED,
                now,
                new StaffAppointed(staff, member.role().code())));
        outbox.audit(AuditEntry.byOperator(
                APPOINTED,
                by.id(),
                now,
                Map.of("staff", staff, "role", member.role().code())));
    }
}
