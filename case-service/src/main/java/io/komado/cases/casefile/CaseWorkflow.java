package io.komado.cases.casefile;

import io.komado.cases.deadlines.Deadlines;
import io.komado.cases.deadlines.WorkingDays;
import io.komado.cases.policies.Procedures;
import io.komado.cases.procedure.Agenda;
import io.komado.cases.procedure.CaseFile;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Consulting;
import io.komado.cases.procedure.Decided;
import io.komado.cases.procedure.Event;
import io.komado.cases.procedure.Hand;
import io.komado.cases.procedure.HandedOver;
import io.komado.cases.procedure.Handlers;
import io.komado.cases.procedure.Informer;
import io.komado.cases.procedure.Intake;
import io.komado.cases.procedure.Interim;
import io.komado.cases.procedure.Investigating;
import io.komado.cases.procedure.Move;
import io.komado.cases.procedure.Recording;
import io.komado.cases.procedure.Roster;
import io.komado.cases.procedure.Rules;
import io.komado.cases.procedure.Serious;
import io.komado.cases.procedure.SeriousCase;
import io.komado.cases.procedure.SeriousStatus;
import io.komado.cases.procedure.Status;
import io.komado.cases.procedure.ThingId;
import io.komado.cases.procedure.Turn;
import io.komado.cases.procedure.Watching;
import io.komado.cases.profiles.Profile;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.Timers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens, moves and shows cases; row, history, agenda, timer and events in one transaction (G4). */
@Service
public class CaseWorkflow {

    /** The timer on which a case that has come to rest has been kept long enough. */
    static final String TERM = "case.term";

    private final CaseFiles files;
    private final Procedures procedures;
    private final Rosters rosters;
    private final CaseAgenda agenda;
    private final CaseAnnouncements announcements;
    private final Timers timers;
    private final Clock clock;
    private final Deadlines deadlines = new Deadlines(CoarseTime.TOKYO, WorkingDays.ofJapan());

    CaseWorkflow(
            CaseFiles files,
            Procedures procedures,
            Rosters rosters,
            CaseAgenda agenda,
            CaseAnnouncements announcements,
            Timers timers,
            Clock clock) {
        this.files = files;
        this.procedures = procedures;
        this.rosters = rosters;
        this.agenda = agenda;
        this.announcements = announcements;
        this.timers = timers;
        this.clock = clock;
    }

    /** Opens a case from what a person of the staff found or took down (T1). */
    @Transactional
    public CaseId open(Actor.Staff by, Intake intake, String informer) {
        Informer shielded = new Informer(Optional.of(by.id()), informer);
        return begin(new Consulting.Submit(intake, shielded, Optional.empty()), Optional.of(by.id()), Hand.STAFF);
    }

    /** Begins one with what left a conversation (T1); what a desk reported by duty is the committee's at once (T6e). */
    @Transactional
    public CaseId begin(HandedOver record) {
        Intake intake = Intake.ofConversation(record.reference());
        CaseId id = begin(
                new Consulting.Submit(intake, new Informer(Optional.empty(), ""), Optional.of(record)),
                Optional.empty(),
                Hand.SYSTEM);
        if (record.pastConsent()) {
            files.find(id).ifPresent(open -> bySystem(open.file(), new Consulting.DutyReport()));
        }
        return id;
    }

    /**
     * Moves a case.
     *
     * @param version that the page showed
     * @param resolution that is carried out
     * @throws Refusal 404 for a case that is not theirs to read, 409 when another one moved it, and what {@link Rules} says
     */
    @Transactional
    public void move(Actor.Staff by, CaseId id, long version, Move asked, Optional<ThingId> resolution) {
        OpenCase open = files.readable(id, Reader.of(by)).orElseThrow(Refusal::notFound);
        if (open.file().version() != version) {
            throw movedInBetween();
        }
        Move move = asked instanceof Investigating.SelectInvestigators chosen ? rosters.withUnits(chosen) : asked;
        Set<Hand> hands = Handlers.handsOf(open.file(), by.id(), by.roles());
        CaseFile after = carryOut(open.file(), move, Optional.of(by.id()), hands, resolution);
        followUp(after, move);
    }

    /**
     * Takes down what whoever reported says in the conversation. What the procedure does not ask any more, because somebody acted in between, stays
     * without effect: nobody is there to be told.
     *
     * @param hands as whose word it counts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fromTheConversation(CaseFile file, Move move, Set<Hand> hands) {
        try {
            Rules.decide(file, move, turn(file, Optional.empty(), hands, Optional.empty(), rosters.of(file, today())));
        } catch (Refusal ignored) {
            return;
        }
        carryOut(file, move, Optional.empty(), hands, Optional.empty());
    }

    /** Raises what has come on its day; decides nothing (ARCHITECTURE section 2, promise 4). */
    @Transactional
    public void dayHasCome(CaseId id) {
        files.find(id)
                .ifPresent(open -> Agenda.next(open.file(), open.changedOn(), procedure(open.file()), deadlines)
                        .ifPresent(raised -> {
                            if (today().isBefore(raised.day())) {
                                agenda.wake(open.file(), open.changedOn(), procedure(open.file()), deadlines);
                            } else {
                                bySystem(open.file(), raised.move());
                            }
                        }));
    }

    /** The years for which a case is kept may be over; a case that was opened again, or is to be kept longer by now, stays. */
    @Transactional
    public void termHasCome(CaseId id) {
        files.find(id).filter(open -> !open.file().status().isOpen()).ifPresent(open -> {
            LocalDate until = open.changedOn().plusYears(procedures.caseYears(today()));
            if (today().isBefore(until)) {
                timers.set(TERM, id.toString(), deadlines.startOf(until));
            } else {
                files.destroy(id);
                announcements.destroyed(id, clock.instant());
            }
        });
    }

    /** Keeps a person out of a case from this moment, by their own word (R4-26). */
    @Transactional
    public void recuse(Actor.Staff by, CaseId id) {
        if (!files.isReadable(id, Reader.of(by))) {
            throw Refusal.notFound();
        }
        files.recuse(id, by.id());
        announcements.recused(id, by.id());
    }

    /** A case for one who may read it; that it was read goes on record. */
    @Transactional
    public CasePage page(Actor.Staff by, CaseId id) {
        OpenCase open = files.readable(id, Reader.of(by)).orElseThrow(Refusal::notFound);
        CaseFile file = open.file();
        Profile procedure = procedure(file);
        Set<Hand> hands = Handlers.handsOf(file, by.id(), by.roles());
        announcements.read(file, by.id(), "case.read");
        return new CasePage(
                open,
                procedure,
                hands,
                Rules.possible(
                        file, turn(file, Optional.of(by.id()), hands, Optional.empty(), rosters.of(file, today()))),
                Agenda.of(file, procedure, deadlines),
                files.history(id),
                files.linked(id));
    }

    /** The procedure with which a case would begin today. */
    @Transactional(readOnly = true)
    public Profile procedureToday() {
        return procedures.of(procedures.on(today()));
    }

    /** The day that it is. */
    public LocalDate today() {
        return deadlines.dayOf(clock.instant());
    }

    private CaseId begin(Move submit, Optional<StaffId> by, Hand hand) {
        LocalDate today = today();
        CaseFile blank = CaseFile.blank(new CaseId(UUID.randomUUID()), procedures.on(today), today);
        Turn turn = new Turn(
                today,
                by,
                Set.of(hand),
                procedure(blank),
                new Roster(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()),
                deadlines,
                Optional.empty(),
                new ThingId(UUID.randomUUID()));
        Decided begun = Rules.decide(blank, submit, turn);
        files.add(begun, submit, today);
        record(begun, submit, by);
        announcements.obstructs(blank.id(), true);
        return blank.id();
    }

    /**
     * What follows by itself: a reopened case is the committee's again, long absence is a suspicion, a verified interim measure is investigated, detriment
     * is a case of its own.
     */
    private void followUp(CaseFile file, Move move) {
        if (move instanceof Watching.Recur || move instanceof Watching.Reopen) {
            bySystem(file, new Watching.TakeUpAgain());
        } else if (move instanceof Recording.RecordAbsence absence && isSuspicious(file, absence.days())) {
            Set<StaffId> headquarters = rosters.of(file, today()).committee();
            bySystem(file, new Serious.Suspect(SeriousCase.Reason.ABSENCE, headquarters));
        } else if (move instanceof Interim.Verify && file.status() == Status.COMMITTEE_REVIEW) {
            bySystem(file, new Investigating.FollowInterim());
        } else if (move instanceof Recording.ReportDetriment detriment) {
            Intake detrimental = Intake.ofDetriment(file.intake(), detriment.what(), today());
            Informer nobody = new Informer(Optional.empty(), "");
            files.link(
                    file.id(),
                    begin(new Consulting.Submit(detrimental, nobody, Optional.empty()), Optional.empty(), Hand.SYSTEM));
        }
    }

    private boolean isSuspicious(CaseFile file, int absentDays) {
        Profile procedure = procedure(file);
        return absentDays >= procedure.absenceDays()
                && file.serious().status() == SeriousStatus.NONE
                && procedure.has(Event.SUSPECT_SERIOUS.code());
    }

    private void bySystem(CaseFile file, Move move) {
        carryOut(file, move, Optional.empty(), Set.of(Hand.SYSTEM), Optional.empty());
    }

    private CaseFile carryOut(
            CaseFile file, Move move, Optional<StaffId> by, Set<Hand> hands, Optional<ThingId> resolution) {
        LocalDate day = move instanceof Recording.RecordResolution minutes ? minutes.heldOn() : today();
        Decided decided = Rules.decide(file, move, turn(file, by, hands, resolution, rosters.of(file, day)));
        if (!files.save(decided, today())) {
            throw movedInBetween();
        }
        record(decided, move, by);
        if (file.status().isOpen() != decided.file().status().isOpen()) {
            announcements.obstructs(file.id(), decided.file().status().isOpen());
        }
        return decided.file().saved();
    }

    private void record(Decided decided, Move move, Optional<StaffId> by) {
        CaseFile file = decided.file();
        Instant at = by.isPresent() ? clock.instant() : CoarseTime.hourOf(clock);
        files.happened(file.id(), decided, move, by, at);
        agenda.note(file, procedure(file), deadlines);
        if (!file.status().isOpen()) {
            timers.set(TERM, file.id().toString(), deadlines.startOf(today().plusYears(procedures.caseYears(today()))));
        }
        announcements.moved(decided, by, at);
    }

    private Turn turn(
            CaseFile file, Optional<StaffId> by, Set<Hand> hands, Optional<ThingId> resolution, Roster roster) {
        return new Turn(
                today(), by, hands, procedure(file), roster, deadlines, resolution, new ThingId(UUID.randomUUID()));
    }

    private Profile procedure(CaseFile file) {
        return procedures.of(file.procedure());
    }

    private static Refusal movedInBetween() {
        return Refusal.conflict("moved-in-between", "Somebody else moved this case; look at it anew.");
    }
}
