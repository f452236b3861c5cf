package io.komado.identity.register;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.register.Register.Designation;
import io.komado.identity.staff.StaffChanges;
import io.komado.identity.staff.StaffMembers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is designated in writing to handle reports, as the whistleblower act asks of larger organisations. */
@Service
public class Designations {

    static final String TOPIC = "identity.staff.v1";

    /** A person was designated. */
    public static final String DESIGNATED = "staff.designated";

    /** A designation ended. */
    public static final String ENDED = "staff.designation-ended";

    /** Who, and the date that counts. */
    record DesignationChanged(String staff, LocalDate on) {}

    private final Register register;
    private final StaffMembers staff;
    private final StaffChanges changes;
    private final Outbox outbox;
    private final Clock clock;

    Designations(Register register, StaffMembers staff, StaffChanges changes, Outbox outbox, Clock clock) {
        this.register = register;
        this.staff = staff;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All that ever were, the newest first. */
    @Transactional(readOnly = true)
    public List<Designation> all() {
        return register.designations();
    }

    /** Notes the date on the writing; it may lie back, and not ahead. */
    @Transactional
    public void designate(Actor.Staff by, StaffId person, LocalDate on) {
        changes.begin();
        if (staff.find(person).isEmpty()) {
            throw Refusal.notFound();
        }
        if (on.isAfter(changes.today())) {
            throw Refusal.unprocessable("designated-ahead", "The date on the writing is today's or an earlier one.")
                    .at("/on", "ahead");
        }
        if (!register.designate(person, on)) {
            throw Refusal.conflict("already-designated", "This person is designated already.");
        }
        tell(DESIGNATED, by, person, on);
    }

    /** Ends it today. */
    @Transactional
    public void end(Actor.Staff by, StaffId person) {
        changes.begin();
        if (!register.end(person, changes.today())) {
            throw Refusal.notFound();
        }
        tell(ENDED, by, person, changes.today());
    }

    private void tell(String type, Actor.Staff by, StaffId person, LocalDate on) {
        Instant now = clock.instant();
        outbox.record(
                new PublishedEvent(TOPIC, person.toString(), type, now, new DesignationChanged(person.toString(), on)));
        outbox.audit(AuditEntry.byStaff(type, by.id(), now, Map.of("staff", person.toString(), "on", on.toString())));
    }
}
