package io.komado.identity.staff;

import io.komado.chassis.actor.StaffId;
import io.komado.identity.staff.StaffFact.Reason;
import io.komado.identity.tenants.Desks;
import io.komado.identity.tenants.Tenants;
import io.komado.identity.timers.Timer;
import io.komado.identity.timers.TimerWork;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * What dates bring about: a term begins, is warned of, ends; a person leaves. Reading never waited for it, for every answer about
 * roles looks at the dates; this tells the others and lets the account follow.
 */
@Service
class TermTimers implements TimerWork {

    private static final By CALENDAR = new By.TheCalendar();

    private final Tenants tenants;
    private final StaffMembers staff;
    private final StaffChanges changes;
    private final StaffAccounts accounts;
    private final DeskWatch watch;

    TermTimers(Tenants tenants, StaffMembers staff, StaffChanges changes, StaffAccounts accounts, DeskWatch watch) {
        this.tenants = tenants;
        this.staff = staff;
        this.changes = changes;
        this.accounts = accounts;
        this.watch = watch;
    }

    @Override
    public Set<String> kinds() {
        Set<String> kinds = new HashSet<>(Set.of(
                StaffChanges.TERM_BEGINS,
                StaffChanges.TERM_ENDS,
                StaffChanges.PERSON_LEAVES,
                StaffChanges.ACCOUNT,
                StaffChanges.SECOND_FACTOR,
                Desks.WATCH));
        StaffChanges.WARNINGS.forEach(days -> kinds.add(StaffChanges.TERM_ENDING + days));
        return kinds;
    }

    @Override
    public void work(Timer timer) {
        GrantId grant = new GrantId(timer.reference());
        StaffId person = new StaffId(timer.reference());
        switch (timer.kind()) {
            case StaffChanges.TERM_BEGINS -> staff.holderOf(grant).ifPresent(this::follow);
            case StaffChanges.TERM_ENDS -> end(grant);
            case StaffChanges.PERSON_LEAVES, StaffChanges.ACCOUNT ->
                staff.find(person).ifPresent(this::follow);
            case Desks.WATCH -> watch.look(changes.today());
            case StaffChanges.SECOND_FACTOR -> accounts.resetSecondFactor(person);
            default -> warn(grant, Integer.parseInt(timer.kind().substring(StaffChanges.TERM_ENDING.length())));
        }
    }

    private void end(GrantId grant) {
        tenants.lock();
        staff.holderOf(grant).ifPresent(holder -> changes.apply(CALENDAR, List.of(holder.end(grant, Reason.EXPIRED))));
    }

    private void follow(StaffMember person) {
        accounts.follow(
                person.id(),
                person.profile().displayName(),
                person.rolesOn(changes.today()),
                person.isThereOn(changes.today()));
        watch.look(changes.today());
    }

    private void warn(GrantId id, int days) {
        staff.holderOf(id)
                .ifPresent(holder -> holder.grant(id)
                        .ifPresent(
                                grant -> changes.tell(CALENDAR, new StaffFact.TermEnding(holder.id(), grant, days))));
    }
}
