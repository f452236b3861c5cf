package io.komado.identity.staff;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.timers.Timers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Who is written to when something waits at desks or is due in cases: one mail a person, however many desks, conversations and cases it is about.
 */
@Service
public class DeskMails {

    /** The timers behind the mails, so that Keycloak, which knows the addresses, holds nothing up. */
    static final String WAITING = "desk.mail-waiting";

    static final String LATE = "desk.mail-late";

    static final String DUE = "case.mail-due";

    private final StaffMembers staff;
    private final StaffChanges changes;
    private final Timers timers;
    private final Clock clock;

    DeskMails(StaffMembers staff, StaffChanges changes, Timers timers, Clock clock) {
        this.staff = staff;
        this.changes = changes;
        this.timers = timers;
        this.clock = clock;
    }

    /** These people can read something that nobody has read. */
    public void waiting(Collection<StaffId> readers) {
        readers.forEach(reader -> write(WAITING, reader));
    }

    /** Nobody answered in time what these people can read: the desk's lead among them is told, else the tenant-admins. */
    public void unanswered(Collection<StaffId> readers) {
        List<StaffId> leads = holders(Role.DESK_LEAD).stream()
                .filter(Set.copyOf(readers)::contains)
                .toList();
        (leads.isEmpty() ? holders(Role.TENANT_ADMIN) : leads).forEach(person -> write(LATE, person));
    }

    /** These people have something to do in cases. */
    public void workIsDue(Collection<StaffId> people) {
        people.forEach(person -> write(DUE, person));
    }

    private List<StaffId> holders(Role role) {
        LocalDate today = changes.today();
        return staff.all().stream()
                .filter(person -> person.rolesOn(today).contains(role))
                .map(StaffMember::id)
                .toList();
    }

    private void write(String kind, StaffId person) {
        timers.set(kind, person.toString(), clock.instant());
    }
}
