package io.komado.cases.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.komado.cases.deadlines.Deadlines;
import io.komado.cases.deadlines.WorkingDays;
import io.komado.cases.profiles.Profile;
import io.komado.cases.profiles.ProfileVersion;
import io.komado.cases.profiles.Profiles;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A case that a test tells move by move, with the people who make them. */
final class Story {

    static final Profiles PROFILES = Profiles.load(JsonMapper.shared());
    static final LocalDate BEGIN = LocalDate.of(2026, 11, 20);
    static final PartyLabel VICTIM = new PartyLabel("A");
    static final PartyLabel ACCUSED = new PartyLabel("B");
    static final StaffId CHAIR = staff(1);
    static final StaffId MEMBER = staff(2);
    static final StaffId THIRD_MEMBER = staff(3);
    static final StaffId LAWYER = staff(4);
    static final StaffId INTERESTED = staff(5);
    static final StaffId PRESIDENT = staff(6);
    static final StaffId HEAD = staff(7);
    static final StaffId COUNSELLOR = staff(11);
    static final StaffId OTHER_COUNSELLOR = staff(12);
    static final StaffId LEAD = staff(13);
    static final StaffId FIRST = staff(21);
    static final StaffId SECOND = staff(22);
    static final StaffId OUTSIDER = staff(23);
    static final StaffId SPARE = staff(24);
    static final UnitId THEIR_UNIT = new UnitId(new UUID(0, 100));
    static final UnitId OTHER_UNIT = new UnitId(new UUID(0, 101));

    private final Profile procedure;
    private CaseFile file;
    private LocalDate today = BEGIN;
    private int things = 1000;

    private Story(Profile procedure) {
        this.procedure = procedure;
        this.file = CaseFile.blank(
                new CaseId(new UUID(0, 1)), new ProfileVersion(procedure.code(), procedure.version(), 1), BEGIN);
    }

    static Story of(String profile) {
        return new Story(PROFILES.newest(profile));
    }

    static StaffId staff(long number) {
        return new StaffId(new UUID(1, number));
    }

    static Intake intake(Intake.Origin origin, String... categories) {
        return new Intake(
                origin,
                Intake.Reporter.WITNESS,
                false,
                origin == Intake.Origin.CONVERSATION ? Optional.of(new ThingId(new UUID(0, 9))) : Optional.empty(),
                "体育の時間のからかい",
                Set.of(categories),
                "class",
                Intake.Account.NONE,
                Optional.of(BEGIN.minusDays(3)),
                Optional.empty(),
                Optional.of(true));
    }

    static Parties.Party party(PartyLabel label, Parties.Part part, boolean minor) {
        return new Parties.Party(label, part, minor, false, Optional.of(THEIR_UNIT), Optional.empty());
    }

    CaseFile file() {
        return file;
    }

    Profile procedure() {
        return procedure;
    }

    LocalDate today() {
        return today;
    }

    Story on(LocalDate day) {
        today = day;
        return this;
    }

    Story standing(Status status) {
        file = file.at(status);
        return this;
    }

    Story with(Fact fact) {
        file = file.with(fact);
        return this;
    }

    Story begins(Intake intake, HandedOver record) {
        return moves(CHAIR, new Consulting.Submit(intake, Informer.NONE, Optional.of(record)), Hand.SYSTEM)
                .savedOnce();
    }

    Story begins(Intake intake) {
        return moves(CHAIR, new Consulting.Submit(intake, Informer.NONE, Optional.empty()), Hand.STAFF)
                .savedOnce();
    }

    private Story savedOnce() {
        file = new CaseFile(file.id(), 1, file.status(), file.procedure(), file.receivedOn(), file.facts());
        return this;
    }

    Story moves(StaffId by, Move move, Hand... hands) {
        file = Rules.decide(file, move, turn(by, Optional.empty(), hands)).file();
        return this;
    }

    /** The committee votes on it, another member stands for the minutes, and it is done. */
    Story resolves(Move move) {
        return resolves(move, Set.of());
    }

    Story resolves(Move move, Set<StaffId> special) {
        ThingId resolution = resolved(Event.of(move), special);
        file = Rules.decide(file, move, turn(CHAIR, Optional.of(resolution), Hand.COMMITTEE, Hand.CHAIR))
                .file();
        return this;
    }

    /** The system raises it. */
    Story raises(Move move) {
        return moves(CHAIR, move, Hand.SYSTEM);
    }

    /** What it makes of the case, carried out by a resolution. */
    Decided decides(Move move) {
        ThingId resolution = resolved(Event.of(move), Set.of());
        return Rules.decide(file, move, turn(CHAIR, Optional.of(resolution), Hand.COMMITTEE, Hand.CHAIR));
    }

    ThingId resolved(Event agenda, Set<StaffId> special) {
        moves(CHAIR, resolution(agenda, special), Hand.CHAIR);
        ThingId id = file.resolutions().all().getLast().id();
        moves(MEMBER, new Recording.Countersign(id), Hand.MEMBER);
        return id;
    }

    Recording.RecordResolution resolution(Event agenda, Set<StaffId> special) {
        return new Recording.RecordResolution(
                agenda,
                today,
                Map.of(CHAIR, Resolutions.Vote.FOR, MEMBER, Resolutions.Vote.FOR, LAWYER, Resolutions.Vote.FOR),
                special,
                "理由");
    }

    /** It is refused, and these are what it lacks. */
    Story lacks(StaffId by, Move move, Set<Hand> hands, int status, String... guards) {
        Refusal refusal = refusal(by, move, hands);
        assertThat(refusal.status().value()).as(move.toString()).isEqualTo(status);
        assertThat(refusal.fields())
                .extracting(Refusal.Field::pointer)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(guards).stream().map(name -> "/guards/" + name).toList());
        return this;
    }

    /** Even with a resolution it is refused. */
    Story lacksEvenResolved(Move move, int status, String... guards) {
        ThingId resolution = resolved(Event.of(move), Set.of());
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> Rules.decide(file, move, turn(CHAIR, Optional.of(resolution), Hand.COMMITTEE, Hand.CHAIR)));
        assertThat(refusal).as(move.toString()).isNotNull();
        assertThat(refusal.status().value()).isEqualTo(status);
        assertThat(refusal.fields())
                .extracting(Refusal.Field::pointer)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(guards).stream().map(name -> "/guards/" + name).toList());
        return this;
    }

    Refusal refusal(StaffId by, Move move, Set<Hand> hands) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> Rules.decide(file, move, turn(by, Optional.empty(), hands.toArray(Hand[]::new))));
        assertThat(refusal).as(move.toString()).isNotNull();
        return refusal;
    }

    Turn turn(StaffId by, Optional<ThingId> resolution, Hand... hands) {
        return new Turn(
                today,
                Optional.of(by),
                Set.of(hands),
                procedure,
                new Roster(
                        Set.of(CHAIR, MEMBER, THIRD_MEMBER, LAWYER),
                        Set.of(LAWYER),
                        Set.of(FIRST, SECOND, OUTSIDER, SPARE),
                        Set.of(COUNSELLOR, OTHER_COUNSELLOR),
                        Set.of(staff(31)),
                        Set.of(HEAD),
                        Set.of(INTERESTED)),
                new Deadlines(ZoneId.of("Asia/Tokyo"), WorkingDays.ofJapan()),
                resolution,
                new ThingId(new UUID(2, things++)));
    }

    Investigating.Hear hearing(PartyLabel subject, int hour, StaffId... interviewers) {
        return new Investigating.Hear(
                subject,
                Set.of(interviewers),
                today,
                LocalTime.of(hour, 0),
                LocalTime.of(hour, 50),
                "相談室 2",
                true,
                "",
                false,
                false,
                List.of(new Inquiry.SheetRow("11月18日", "体育館", "B", "からかった")),
                "");
    }

    /** A finding of the staff that the committee has, with a victim who is a minor and an accused. */
    static Story schoolCaseAtTheCommittee() {
        return of("school")
                .begins(intake(Intake.Origin.STAFF, "bullying/teasing"))
                .moves(COUNSELLOR, new Recording.AddParty(party(VICTIM, Parties.Part.VICTIM, true)), Hand.STAFF)
                .moves(COUNSELLOR, new Recording.AddParty(party(ACCUSED, Parties.Part.ACCUSED, true)), Hand.STAFF)
                .moves(COUNSELLOR, new Consulting.StaffReport(), Hand.STAFF);
    }

    Story guardianAgrees() {
        return moves(
                        CHAIR,
                        new Recording.ContactGuardian(VICTIM, GuardianContacts.Way.VISIT, today, "家庭訪問"),
                        Hand.CHAIR)
                .moves(
                        CHAIR,
                        new Recording.Consent(Consents.To.FURTHER_HANDLING, Optional.of(VICTIM), true, true),
                        Hand.PARTY);
    }

    Story investigationIsSetUp() {
        return investigationIsSetUp(true);
    }

    Story investigationIsSetUp(boolean minor) {
        return (minor ? guardianAgrees() : this).resolves(new Investigating.SetUpInvestigation(true, "", false));
    }

    static Investigating.SelectInvestigators team() {
        return new Investigating.SelectInvestigators(
                List.of(
                        new Inquiry.Investigator(FIRST, Optional.of(OTHER_UNIT)),
                        new Inquiry.Investigator(SECOND, Optional.of(OTHER_UNIT)),
                        new Inquiry.Investigator(OUTSIDER, Optional.empty())),
                "");
    }

    Story investigationStarts() {
        resolves(team()).moves(PRESIDENT, new Investigating.AppointInvestigators(true), Hand.PRESIDENT);
        for (StaffId one : List.of(FIRST, SECOND, OUTSIDER)) {
            moves(one, new Investigating.AcknowledgeBriefing(), Hand.INVESTIGATOR);
        }
        moves(FIRST, new Investigating.TellMethod(VICTIM, false), Hand.INVESTIGATOR);
        if (file.parties().of(Parties.Part.VICTIM).anyMatch(Parties.Party::needsGuardian)) {
            moves(FIRST, new Investigating.TellMethod(VICTIM, true), Hand.INVESTIGATOR);
        }
        return moves(FIRST, new Investigating.StartInvestigation(), Hand.INVESTIGATOR);
    }

    Story reported() {
        moves(FIRST, hearing(VICTIM, 10, FIRST, SECOND), Hand.INVESTIGATOR);
        moves(
                SECOND,
                new Investigating.CloseSheet(file.inquiry().hearings().getLast().id()),
                Hand.INVESTIGATOR);
        for (Inquiry.Investigator one : file.inquiry().team()) {
            moves(one.person(), new Investigating.SignFindings(), Hand.INVESTIGATOR);
        }
        return moves(FIRST, new Investigating.ReportFindings("認められる"), Hand.INVESTIGATOR);
    }

    Story found() {
        return resolves(new Deciding.Determine(
                true,
                Map.of("bullying/relation", true, "bullying/act", true, "bullying/victim-pain", true),
                "体育の時間に繰り返された"));
    }

    Story noticesReceived() {
        return moves(CHAIR, new Deciding.ReceiveNotice(VICTIM, today), Hand.CHAIR)
                .moves(CHAIR, new Deciding.ReceiveNotice(ACCUSED, today), Hand.CHAIR);
    }
}
