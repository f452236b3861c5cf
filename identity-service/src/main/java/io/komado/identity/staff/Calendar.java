package io.komado.identity.staff;

import io.komado.chassis.actor.StaffId;
import io.komado.identity.staff.StaffFact.Reason;
import io.komado.identity.tenants.Tenants;
import java.util.List;
import org.springframework.stereotype.Service;

/** Does what a date asks for, in the transaction of its timer. */
@Service
class Calendar {

    private static final By CALENDAR = new By.TheCalendar();

    private final Tenants tenants;
    private final StaffMembers staff;
    private final StaffChanges changes;
    private final StaffAccounts accounts;
    private final DeskWatch watch;
    private final Alarms alarms;

    Calendar(
            Tenants tenants,
            StaffMembers staff,
            StaffChanges changes,
            StaffAccounts accounts,
            DeskWatch watch,
            Alarms alarms) {
        this.tenants = tenants;
        this.staff = staff;
        this.changes = changes;
        this.accounts = accounts;
        this.watch = watch;
        this.alarms = alarms;
    }

    void begins(GrantId grant) {
        staff.holderOf(grant).ifPresent(this::follow);
        watch();
    }

    void ends(GrantId grant) {
        tenants.lock();
        staff.holderOf(grant).ifPresent(holder -> changes.apply(CALENDAR, List.of(holder.end(grant, Reason.EXPIRED))));
    }

    /** A term that is continued ends without a warning. */
    void endsIn(GrantId id, int days) {
        staff.holderOf(id)
                .ifPresent(holder -> holder.grant(id)
                        .filter(grant -> holder.latest(grant.role(), grant.scope(), changes.today())
                                .filter(grant::equals)
                                .isPresent())
                        .ifPresent(grant -> {
                            changes.tell(CALENDAR, new StaffFact.TermEnding(holder.id(), grant, days));
                            alarms.termEnds(holder, grant, days);
                        }));
    }

    void follow(StaffId person) {
        staff.find(person).ifPresent(this::follow);
    }

    void watch() {
        tenants.lock();
        watch.look(changes.today());
    }

    private void follow(StaffMember person) {
        accounts.follow(
                person.id(),
                person.profile().displayName(),
                person.rolesOn(changes.today()),
                person.isThereOn(changes.today()));
    }
}
