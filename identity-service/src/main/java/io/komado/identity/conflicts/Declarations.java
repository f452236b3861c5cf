package io.komado.identity.conflicts;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.staff.StaffChanges;
import io.komado.identity.staff.StaffMembers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declares and withdraws conflicts of interest. */
@Service
public class Declarations {

    static final String TOPIC = "identity.staff.v1";

    /** A person has an interest there. */
    public static final String DECLARED = "staff.conflict-declared";

    /** A person has none there any more. */
    public static final String WITHDRAWN = "staff.conflict-withdrawn";

    /** What other services learn: who is to be kept out of what, and not who said so. */
    record ConflictChanged(String conflict, String staff, String about, String reference) {}

    private final Conflicts conflicts;
    private final StaffMembers staff;
    private final StaffChanges changes;
    private final Outbox outbox;
    private final Clock clock;

    Declarations(Conflicts conflicts, StaffMembers staff, StaffChanges changes, Outbox outbox, Clock clock) {
        this.conflicts = conflicts;
        this.staff = staff;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What stands of this person. */
    @Transactional(readOnly = true)
    public List<Conflict> of(StaffId person) {
        return conflicts.of(person);
    }

    /** Declares an interest of this person; the same again is no second one. */
    @Transactional
    public Conflict declare(Actor.Staff by, StaffId person, Conflict.About about, UUID reference) {
        changes.begin();
        if (staff.find(person).isEmpty()) {
            throw Refusal.notFound();
        }
        Conflict conflict = new Conflict(UUID.randomUUID(), person, about, reference, by.id(), changes.today());
        if (!conflicts.add(conflict)) {
            return conflicts.of(person).stream()
                    .filter(known -> known.about() == about && known.reference().equals(reference))
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
        }
        tell(DECLARED, by, conflict);
        return conflict;
    }

    /** Takes a declaration back. */
    @Transactional
    public void withdraw(Actor.Staff by, StaffId person, UUID id) {
        changes.begin();
        Conflict conflict =
                conflicts.find(id).filter(known -> known.staff().equals(person)).orElseThrow(Refusal::notFound);
        if (!conflict.mayBeWithdrawnBy(by.id(), by.roles().contains(Role.CHAIR))) {
            throw Refusal.forbidden(
                    "declared-by-another", "Whoever declared this withdraws it, or the chair, and never the person.");
        }
        conflicts.remove(id);
        tell(WITHDRAWN, by, conflict);
    }

    private void tell(String type, Actor.Staff by, Conflict conflict) {
        Instant now = clock.instant();
        ConflictChanged changed = new ConflictChanged(
                conflict.id().toString(),
                conflict.staff().toString(),
                conflict.about().code(),
                conflict.reference().toString());
        outbox.record(new PublishedEvent(TOPIC, changed.staff(), type, now, changed));
        outbox.audit(AuditEntry.byStaff(
                type, by.id(), now, Map.of("conflict", changed.conflict(), "staff", changed.staff())));
    }
}
