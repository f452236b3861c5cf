package io.komado.cases.casefile;

import io.komado.cases.deadlines.Deadlines;
import io.komado.cases.procedure.Agenda;
import io.komado.cases.procedure.CaseFile;
import io.komado.cases.profiles.Profile;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.Timers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is due in cases: noted with each move, raised on its day, and each morning said by mail to those who have to do it. */
@Service
public class CaseAgenda {

    /** The timer on which the system raises what has come, one for each case. */
    static final String TIMER = "case.day";

    /** The timer of the mails, one for each organisation; its reference is no id because there is only one. */
    static final String MORNING = "case.morning";

    private static final String ALL_CASES = "all";
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private final Dues dues;
    private final CaseAnnouncements announcements;
    private final Timers timers;
    private final Clock clock;

    CaseAgenda(Dues dues, CaseAnnouncements announcements, Timers timers, Clock clock) {
        this.dues = dues;
        this.announcements = announcements;
        this.timers = timers;
        this.clock = clock;
    }

    /** Notes what is due in a case that was just moved, and when the system has to look at it. */
    void note(CaseFile file, Profile procedure, Deadlines deadlines) {
        dues.set(file.id(), Agenda.of(file, procedure, deadlines));
        wake(file, CoarseTime.dayOf(clock, CoarseTime.TOKYO), procedure, deadlines);
        nextMorning();
    }

    /** Sets the day of a case anew. */
    void wake(CaseFile file, LocalDate changedOn, Profile procedure, Deadlines deadlines) {
        Agenda.next(file, changedOn, procedure, deadlines)
                .ifPresentOrElse(
                        raised -> timers.set(TIMER, file.id().toString(), deadlines.startOf(raised.day())),
                        () -> timers.cancel(TIMER, file.id().toString()));
    }

    /** What is due in the cases that this person may read, within so many days, overdue first. */
    @Transactional(readOnly = true)
    public List<DueItem> of(Actor.Staff by, int days) {
        return dues.agenda(
                Reader.of(by), CoarseTime.dayOf(clock, CoarseTime.TOKYO).plusDays(days));
    }

    /**
     * Has those reminded who have to do something; once for each morning since the timer fell due, which after an outage may be some days ago.
     *
     * @param due when that was
     */
    @Transactional
    public void morningHasCome(Instant due) {
        LocalDate today = CoarseTime.dayOf(clock, CoarseTime.TOKYO);
        List<StaffId> people = dues.toBeReminded(due.atZone(CoarseTime.TOKYO).toLocalDate(), today);
        if (!people.isEmpty()) {
            announcements.workIsDue(people);
        }
        if (dues.areThere()) {
            nextMorning();
        }
    }

    /** A morning that has come and was not worked off yet stays: what was to be said on it must not be lost to a move made just then. */
    private void nextMorning() {
        ZonedDateTime now = clock.instant().atZone(CoarseTime.TOKYO);
        ZonedDateTime today = now.with(EIGHT);
        timers.setUnlessSet(MORNING, ALL_CASES, (now.isBefore(today) ? today : today.plusDays(1)).toInstant());
    }
}
