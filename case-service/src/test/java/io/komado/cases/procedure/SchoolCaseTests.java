package io.komado.cases.procedure;

import static io.komado.cases.procedure.Story.ACCUSED;
import static io.komado.cases.procedure.Story.BEGIN;
import static io.komado.cases.procedure.Story.CHAIR;
import static io.komado.cases.procedure.Story.COUNSELLOR;
import static io.komado.cases.procedure.Story.FIRST;
import static io.komado.cases.procedure.Story.INTERESTED;
import static io.komado.cases.procedure.Story.LAWYER;
import static io.komado.cases.procedure.Story.MEMBER;
import static io.komado.cases.procedure.Story.OUTSIDER;
import static io.komado.cases.procedure.Story.PRESIDENT;
import static io.komado.cases.procedure.Story.SECOND;
import static io.komado.cases.procedure.Story.SPARE;
import static io.komado.cases.procedure.Story.THEIR_UNIT;
import static io.komado.cases.procedure.Story.THIRD_MEMBER;
import static io.komado.cases.procedure.Story.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.actor.StaffId;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A bullying case from a finding of the staff to RESOLVED, and each guard on the way broken once (domain.md 2.1, 2.2). */
class SchoolCaseTests {

    private static final Set<Hand> COMMITTEE = Set.of(Hand.COMMITTEE, Hand.CHAIR);
    private static final Set<Hand> TEAM = Set.of(Hand.INVESTIGATOR);

    private final Story story = Story.schoolCaseAtTheCommittee();

    @Test
    @DisplayName("T6s, T14 to T16, T20, T22, T24, T27, T28, T31, T32: from a finding to RESOLVED")
    void walksToTheEnd() {
        atResolutionReview();
        Story end = story.resolves(new Watching.Resolve());
        assertThat(end.file().status()).isEqualTo(Status.RESOLVED);
        assertThat(end.file().resolutions().all()).allMatch(Resolutions.Resolution::used);
    }

    @Test
    @DisplayName("T14, R3-55, R3-78, G6: no investigation without the guardian and without a resolution")
    void setsUpNoInvestigationAlone() {
        Investigating.SetUpInvestigation move = new Investigating.SetUpInvestigation(true, "", false);
        story.lacks(CHAIR, move, COMMITTEE, 409, "resolution", "guardian-talked-to", "guardians-consent")
                .guardianAgrees()
                .lacks(CHAIR, move, COMMITTEE, 409, "resolution");
        story.moves(CHAIR, story.resolution(Event.SET_UP_INVESTIGATION, Set.of()), Hand.CHAIR)
                .lacks(CHAIR, move, COMMITTEE, 409, "resolution");
        assertThat(story.file().resolutions().all().getFirst().countersignedBy())
                .isEmpty();
    }

    @Test
    @DisplayName("R4-26, G6: who has an interest does not vote, and the quorum is counted without them")
    void votesWithoutInterest() {
        story.lacks(
                CHAIR,
                vote(Map.of(
                        CHAIR, Resolutions.Vote.FOR, MEMBER, Resolutions.Vote.FOR, INTERESTED, Resolutions.Vote.FOR)),
                Set.of(Hand.CHAIR),
                422,
                "nobody-with-an-interest",
                "only-entitled-members-voted");
        story.lacks(
                CHAIR,
                vote(Map.of(CHAIR, Resolutions.Vote.FOR, MEMBER, Resolutions.Vote.FOR)),
                Set.of(Hand.CHAIR),
                422,
                "quorum");
        story.lacks(
                FIRST,
                vote(Map.of(CHAIR, Resolutions.Vote.FOR, MEMBER, Resolutions.Vote.FOR, LAWYER, Resolutions.Vote.FOR)),
                Set.of(Hand.MEMBER),
                422,
                "recorder-was-there");
    }

    @Test
    @DisplayName("G6: whoever wrote the minutes does not countersign them, nor who was not there, nor anybody twice")
    void countersignsByAnother() {
        story.moves(CHAIR, story.resolution(Event.SET_UP_INVESTIGATION, Set.of()), Hand.CHAIR);
        Recording.Countersign sign = new Recording.Countersign(
                story.file().resolutions().all().getFirst().id());
        story.lacks(CHAIR, sign, Set.of(Hand.CHAIR), 422, "another-who-was-there")
                .lacks(THIRD_MEMBER, sign, Set.of(Hand.MEMBER), 422, "another-who-was-there")
                .moves(MEMBER, sign, Hand.MEMBER)
                .lacks(LAWYER, sign, Set.of(Hand.MEMBER), 422, "another-who-was-there");
    }

    @Test
    @DisplayName("T15, R4-37 to R4-39: investigators from the candidates, of other units, as many as there are to be")
    void selectsInvestigators() {
        story.investigationIsSetUp();
        story.lacksEvenResolved(
                new Investigating.SelectInvestigators(List.of(member(FIRST), member(SECOND)), ""),
                422,
                "as-many-as-the-procedure-wants");
        story.lacksEvenResolved(
                new Investigating.SelectInvestigators(List.of(member(FIRST), member(SECOND), member(MEMBER)), ""),
                422,
                "from-the-candidates");
        Investigating.SelectInvestigators ofTheirUnit = new Investigating.SelectInvestigators(
                List.of(member(FIRST), member(SECOND), new Inquiry.Investigator(OUTSIDER, Optional.of(THEIR_UNIT))),
                "ほかに いない");
        story.lacksEvenResolved(ofTheirUnit, 422, "from-other-units");
        story.moves(CHAIR, new Recording.Consent(Consents.To.SAME_UNIT, Optional.of(VICTIM), false, true), Hand.PARTY)
                .resolves(ofTheirUnit);
        assertThat(story.file().inquiry().team()).isEmpty();
        story.moves(PRESIDENT, new Investigating.AppointInvestigators(true), Hand.PRESIDENT);
        assertThat(story.file().inquiry().team()).hasSize(3);
    }

    @Test
    @DisplayName("T16, R3-60, R3-62: it starts when the victim and the guardian know how and everybody is briefed")
    void startsWhenEverybodyKnows() {
        story.investigationIsSetUp()
                .lacks(
                        FIRST,
                        new Investigating.StartInvestigation(),
                        TEAM,
                        409,
                        "roster-full",
                        "victim-told-of-method",
                        "guardian-told-of-method",
                        "all-acknowledged-briefing")
                .investigationStarts();
        assertThat(story.file().status()).isEqualTo(Status.INVESTIGATING);
    }

    @Test
    @DisplayName("T17, R3-44, R3-63: two distinct interviewers of the team, a confidential place, the sides apart")
    void hears() {
        story.investigationIsSetUp().investigationStarts();
        story.lacks(FIRST, story.hearing(VICTIM, 10, FIRST), TEAM, 422, "two-interviewers");
        story.lacks(FIRST, story.hearing(VICTIM, 10, FIRST, SPARE), TEAM, 422, "interviewers-of-the-team");
        Investigating.Hear open = story.hearing(VICTIM, 10, FIRST, SECOND);
        story.lacks(
                FIRST,
                new Investigating.Hear(
                        VICTIM,
                        open.interviewers(),
                        BEGIN.plusDays(1),
                        LocalTime.of(11, 0),
                        LocalTime.of(10, 0),
                        "廊下",
                        false,
                        "",
                        true,
                        false,
                        List.of(),
                        ""),
                TEAM,
                422,
                "confidential-place",
                "times-in-order",
                "fact-sheet",
                "counsellor-at-hand");
        story.moves(FIRST, open, Hand.INVESTIGATOR);
        story.lacks(OUTSIDER, story.hearing(ACCUSED, 10, OUTSIDER, SECOND), TEAM, 422, "sides-apart");
        story.moves(OUTSIDER, story.hearing(ACCUSED, 11, OUTSIDER, SECOND), Hand.INVESTIGATOR);
    }

    @Test
    @DisplayName("T18, T20, R3-66, R4-45: no findings while somebody is missing, a sheet is open or did not sign")
    void reportsWhenAllStandForIt() {
        story.investigationIsSetUp().investigationStarts();
        Investigating.ReportFindings report = new Investigating.ReportFindings("認められる");
        story.lacks(FIRST, report, TEAM, 409, "somebody-heard", "all-signed");
        story.moves(FIRST, story.hearing(VICTIM, 10, FIRST, SECOND), Hand.INVESTIGATOR);
        ThingId sheet = story.file().inquiry().hearings().getFirst().id();
        story.lacks(FIRST, new Investigating.SignFindings(), TEAM, 409, "every-sheet-closed");
        story.lacks(FIRST, new Investigating.CloseSheet(sheet), TEAM, 422, "other-interviewer");
        story.lacks(FIRST, report, TEAM, 409, "every-sheet-closed", "all-signed");
        story.resolves(new Investigating.ReplaceInvestigator(OUTSIDER, Inquiry.ReplaceReason.INTEREST));
        assertThat(story.file().inquiry().includes(OUTSIDER)).isFalse();
        story.moves(SECOND, new Investigating.CloseSheet(sheet), Hand.INVESTIGATOR)
                .moves(FIRST, new Investigating.SignFindings(), Hand.INVESTIGATOR)
                .moves(SECOND, new Investigating.SignFindings(), Hand.INVESTIGATOR)
                .lacks(FIRST, report, TEAM, 409, "roster-full");
        story.resolves(new Investigating.SelectInvestigators(List.of(member(SPARE)), ""))
                .moves(PRESIDENT, new Investigating.AppointInvestigators(true), Hand.PRESIDENT)
                .lacks(FIRST, report, TEAM, 409, "all-signed");
    }

    @Test
    @DisplayName("T22, R4-08, R4-71: a finding answers the tests of its category and follows them")
    void determinesByTheTests() {
        story.investigationIsSetUp().investigationStarts().reported();
        story.lacksEvenResolved(
                new Deciding.Determine(true, Map.of("bullying/act", true), "理由"),
                422,
                "category-tests-answered",
                "finding-follows-the-tests");
        story.found();
        assertThat(story.file().notices().all())
                .filteredOn(given -> given.notice() == Notice.DETERMINED)
                .extracting(given -> given.party().orElseThrow())
                .containsExactlyInAnyOrder(VICTIM, ACCUSED);
    }

    @Test
    @DisplayName("T23, R4-25: each party has its own fourteen days, the day of receipt is the first")
    void appealsInTime() {
        story.investigationIsSetUp().investigationStarts().reported().found();
        story.moves(CHAIR, new Deciding.ReceiveNotice(ACCUSED, BEGIN), Hand.CHAIR)
                .on(BEGIN.plusDays(3));
        story.moves(CHAIR, new Deciding.ReceiveNotice(VICTIM, BEGIN.plusDays(3)), Hand.CHAIR);
        story.on(BEGIN.plusDays(14))
                .lacks(
                        CHAIR,
                        new Deciding.Appeal(ACCUSED, BEGIN.plusDays(14), "事実と違う"),
                        Set.of(Hand.PARTY),
                        422,
                        "within-appeal-days")
                .lacks(CHAIR, new Deciding.ConfirmFinal(true), Set.of(Hand.CHAIR), 409, "every-appeal-day-passed");
        story.moves(CHAIR, new Deciding.Appeal(VICTIM, BEGIN.plusDays(14), "足りない"), Hand.PARTY);
        assertThat(story.file().status()).isEqualTo(Status.APPEALED);
    }

    @Test
    @DisplayName("T25, T26, R4-47: an appeal is decided with a special member")
    void decidesAppealsWithASpecialMember() {
        story.investigationIsSetUp().investigationStarts().reported().found().noticesReceived();
        story.moves(CHAIR, new Deciding.Appeal(ACCUSED, BEGIN, "事実と違う"), Hand.PARTY);
        story.lacksEvenResolved(new Deciding.DismissAppeal("新しい事実がない"), 422, "special-member");
        story.resolves(new Deciding.OrderReinvestigation("新しい証言", false), Set.of(LAWYER));
        assertThat(story.file().status()).isEqualTo(Status.INVESTIGATION_SETUP);
        assertThat(story.file().inquiry().round()).isEqualTo(2);
        assertThat(story.file().inquiry().team()).isEmpty();
    }

    @Test
    @DisplayName("T28, T29, R3-79, R3-81: a watch is never under three months and only grows")
    void watchesLongEnough() {
        atMeasures();
        story.lacksEvenResolved(
                new Watching.BeginWatch(
                        story.today(), story.today().plusMonths(3).minusDays(1)),
                422,
                "long-enough");
        story.lacksEvenResolved(
                new Watching.BeginWatch(story.today().plusDays(1), story.today().plusMonths(4)), 422, "acts-ceased");
        story.resolves(new Watching.BeginWatch(story.today(), story.today().plusMonths(3)));
        story.lacksEvenResolved(new Watching.ExtendWatch(story.today().plusMonths(3)), 422, "longer-than-before");
    }

    @Test
    @DisplayName("T31, T32, R3-82: fresh words of victim and guardian; a timer only opens the review")
    void resolvesOnFreshWords() {
        atMeasures();
        story.resolves(new Watching.BeginWatch(story.today(), story.today().plusMonths(3)));
        story.moves(CHAIR, new Watching.StateNoPain(VICTIM, false, false, story.today()), Hand.PARTY);
        assertThat(story.refusal(CHAIR, new Watching.WatchEnded(), Set.of(Hand.CHAIR))
                        .status()
                        .value())
                .isEqualTo(403);
        story.lacks(CHAIR, new Watching.WatchEnded(), Set.of(Hand.SYSTEM), 409, "watch-over");
        story.on(story.today().plusMonths(3)).moves(CHAIR, new Watching.WatchEnded(), Hand.SYSTEM);
        story.lacksEvenResolved(new Watching.Resolve(), 409, "victim-feels-no-pain-now", "guardian-sees-no-pain-now");
        story.resolves(new Watching.NotYet(story.today().plusMonths(1)));
        assertThat(story.file().status()).isEqualTo(Status.WATCH);
    }

    @Test
    @DisplayName("T30, T34, T35, R3-83: what happens again reopens the case and voids the clock")
    void reopens() {
        atResolutionReview();
        story.resolves(new Watching.Resolve())
                .moves(COUNSELLOR, new Watching.Reopen("また あった"), Hand.STAFF)
                .moves(COUNSELLOR, new Watching.TakeUpAgain(), Hand.SYSTEM);
        assertThat(story.file().status()).isEqualTo(Status.COMMITTEE_REVIEW);
        assertThat(story.file().watch().until()).isEmpty();
    }

    @Test
    @DisplayName(
            "S1 to S7, R3-68 to R3-73: suspicion begins it, absence from 30 days, and it stands in the way of RESOLVED")
    void seriousCaseStandsInTheWay() {
        Serious.Suspect absent = new Serious.Suspect(SeriousCase.Reason.ABSENCE, Set.of(CHAIR, MEMBER));
        story.moves(CHAIR, new Recording.RecordAbsence(29), Hand.CHAIR)
                .lacks(CHAIR, absent, Set.of(Hand.STAFF), 422, "absent-long-enough")
                .moves(CHAIR, new Recording.RecordAbsence(30), Hand.CHAIR)
                .moves(CHAIR, absent, Hand.STAFF);
        story.lacksEvenResolved(new Serious.JudgeNot("確認できなかった", false), 422, "positive-reason");
        assertThat(story.refusal(CHAIR, new Serious.FormCommittee(Set.of(CHAIR, MEMBER), 1), COMMITTEE)
                        .code())
                .isEqualTo("not-from-here");
        atResolutionReview();
        story.lacksEvenResolved(new Watching.Resolve(), 409, "serious-case-reported");
        story.resolves(new Serious.Declare())
                .moves(CHAIR, new Serious.ParentApproves("文書 12"), Hand.PARENT_ORGANISATION)
                .lacksEvenResolved(new Serious.FormCommittee(Set.of(CHAIR, LAWYER), 0), 422, "members-from-outside")
                .resolves(new Serious.FormCommittee(Set.of(CHAIR, LAWYER), 1))
                .moves(
                        LAWYER,
                        new Serious.Report(new SeriousCase.Report("事実", "尊厳", "対応", "再発防止", true)),
                        Hand.SERIOUS_COMMITTEE)
                .resolves(new Watching.Resolve());
        assertThat(story.file().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    @DisplayName("T9, R3-02: what hurts the victim is not closed as something else")
    void doesNotCloseWhatHurts() {
        story.lacksEvenResolved(new Reviewing.NotApplicable("遊び"), 409, "victim-feels-no-pain");
        story.moves(
                        CHAIR,
                        new Recording.Assess(Assessment.Level.LOW, Assessment.Level.LOW, Optional.of(false)),
                        Hand.CHAIR)
                .resolves(new Reviewing.NotApplicable("ちがった"));
        assertThat(story.file().status()).isEqualTo(Status.CLOSED_NA);
    }

    private void atMeasures() {
        story.investigationIsSetUp().investigationStarts().reported().found().noticesReceived();
        story.on(BEGIN.plusDays(14)).moves(CHAIR, new Deciding.ConfirmFinal(true), Hand.CHAIR);
        story.lacks(PRESIDENT, new Deciding.TakeMeasures(true), Set.of(Hand.PRESIDENT), 409, "measures-done");
        story.moves(
                        PRESIDENT,
                        new Deciding.DecideMeasure(
                                Measures.For.ACCUSED,
                                Measures.Kind.GUIDANCE,
                                "個別の指導",
                                Optional.of(story.today()),
                                Optional.empty()),
                        Hand.PRESIDENT)
                .moves(PRESIDENT, new Deciding.TakeMeasures(true), Hand.PRESIDENT);
    }

    private void atResolutionReview() {
        atMeasures();
        story.resolves(new Watching.BeginWatch(story.today(), story.today().plusMonths(3)));
        story.on(story.today().plusMonths(3)).moves(CHAIR, new Watching.WatchEnded(), Hand.SYSTEM);
        story.moves(CHAIR, new Watching.StateNoPain(VICTIM, false, false, story.today()), Hand.PARTY)
                .moves(CHAIR, new Watching.StateNoPain(VICTIM, true, false, story.today()), Hand.PARTY);
    }

    private Recording.RecordResolution vote(Map<StaffId, Resolutions.Vote> votes) {
        return new Recording.RecordResolution(Event.SET_UP_INVESTIGATION, story.today(), votes, Set.of(), "理由");
    }

    private static Inquiry.Investigator member(StaffId person) {
        return new Inquiry.Investigator(person, Optional.of(Story.OTHER_UNIT));
    }
}
