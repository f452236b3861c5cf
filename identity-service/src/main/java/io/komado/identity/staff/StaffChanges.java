package io.komado.identity.staff;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.Timers;
import io.komado.identity.tenants.TenantStanding;
import io.komado.identity.tenants.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a decision into effect in the running transaction: rows, events, audit, the timers of its dates, and the account that has to
 * follow. Access is cut by the row; the account follows within a second, or as soon as Keycloak answers.
 */
@Service
public class StaffChanges {

    /** How many days before a term ends it is warned of. */
    static final List<Integer> WARNINGS = List.of(60, 30, 7);

    static final String TERM_BEGINS = "term.begins";
    static final String TERM_ENDS = "term.ends";
    static final String TERM_ENDING = "term.ending-";
    static final String PERSON_LEAVES = "person.leaves";
    static final String ACCOUNT = "account.follows";
    static final String SECOND_FACTOR = "second-factor.reset";

    private final Tenants tenants;
    private final StaffMembers staff;
    private final StaffEvents events;
    private final Timers timers;
    private final DeskWatch watch;
    private final Clock clock;

    StaffChanges(Tenants tenants, StaffMembers staff, StaffEvents events, Timers timers, DeskWatch watch, Clock clock) {
        this.tenants = tenants;
        this.staff = staff;
        this.events = events;
        this.timers = timers;
        this.watch = watch;
        this.clock = clock;
    }

    /** The running day where the organisation is. */
    public LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }

    /**
     * Begins a change of the running tenant's staff: nobody else makes one until this transaction ends, so that rules about more than
     * one person hold.
     *
     * @return how the tenant stands
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TenantStanding begin() {
        return tenants.lock().orElseThrow(Refusal::notFound);
    }

    /** Everybody, for rules about more than one person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Roster roster(TenantStanding standing) {
        return new Roster(standing.kind(), staff.all());
    }

    /** Puts this into effect, in this order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(By by, List<Decided> decisions) {
        decisions.forEach(staff::save);
        decisions.stream().flatMap(decided -> decided.facts().stream()).forEach(fact -> tell(by, fact));
        watch.look(today());
    }

    /** Has those who can read at each desk counted again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void readersChanged() {
        watch.look(today());
    }

    /** Tells of something that changed no term and no profile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(By by, StaffFact fact) {
        events.happened(fact, by);
        followUp(fact);
    }

    private void followUp(StaffFact fact) {
        switch (fact) {
            case StaffFact.RoleGranted granted -> {
                follow(granted.grant());
                accountFollows(granted.staff());
            }
            case StaffFact.TermShortened shortened -> {
                forget(shortened.grant());
                follow(shortened.grant());
            }
            case StaffFact.RoleEnded ended -> {
                forget(ended.grant());
                accountFollows(ended.staff());
            }
            case StaffFact.PersonChanged changed -> {
                LocalDate leaving = changed.now().leavesOn();
                if (leaving != null && leaving.isAfter(today())) {
                    timers.set(PERSON_LEAVES, changed.staff().toString(), Term.midnight(leaving));
                }
                accountFollows(changed.staff());
            }
            case StaffFact.SecondFactorReset reset -> {
                staff.setArrived(reset.staff(), false);
                timers.set(SECOND_FACTOR, reset.staff().toString(), clock.instant());
                readersChanged();
            }
            case StaffFact.Appointed ignored -> {}
            case StaffFact.Invited ignored -> {}
            case StaffFact.TermEnding ignored -> {}
            case StaffFact.WorkHandedOver ignored -> {}
        }
    }

    private void accountFollows(StaffId id) {
        timers.set(ACCOUNT, id.toString(), clock.instant());
    }

    private void follow(Grant grant) {
        Instant now = clock.instant();
        setAhead(TERM_BEGINS, grant, grant.term().begins(), now);
        timers.set(TERM_ENDS, grant.id().toString(), grant.term().ends());
        for (int days : WARNINGS) {
            setAhead(
                    TERM_ENDING + days,
                    grant,
                    Term.midnight(grant.term().until().minusDays(days)),
                    now);
        }
    }

    private void setAhead(String kind, Grant grant, Instant due, Instant now) {
        if (due.isAfter(now)) {
            timers.set(kind, grant.id().toString(), due);
        }
    }

    private void forget(Grant grant) {
        timers.cancel(TERM_BEGINS, grant.id().toString());
        timers.cancel(TERM_ENDS, grant.id().toString());
        WARNINGS.forEach(days -> timers.cancel(TERM_ENDING + days, grant.id().toString()));
    }
}
