package io.komado.cases.procedure;

import static io.komado.cases.procedure.Story.ACCUSED;
import static io.komado.cases.procedure.Story.BEGIN;
import static io.komado.cases.procedure.Story.CHAIR;
import static io.komado.cases.procedure.Story.COUNSELLOR;
import static io.komado.cases.procedure.Story.FIRST;
import static io.komado.cases.procedure.Story.HEAD;
import static io.komado.cases.procedure.Story.MEMBER;
import static io.komado.cases.procedure.Story.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import io.komado.cases.deadlines.Deadlines;
import io.komado.cases.deadlines.WorkingDays;
import io.komado.chassis.actor.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happens seldom and has to be right then (issue E, point 13). */
class EdgeCaseTests {

    private static final Deadlines DEADLINES = new Deadlines(ZoneId.of("Asia/Tokyo"), WorkingDays.ofJapan());
    private static final Set<Hand> CHAIRS = Set.of(Hand.CHAIR);

    @Test
    @DisplayName("T6q: after the second reminder the committee can read and go on, and not before")
    void goesOnWithoutASilentReporter() {
        Story story = consulting();
        story.lacks(
                CHAIR,
                new Reviewing.GoOnWithoutReporter("返事がない"),
                Set.of(Hand.COMMITTEE, Hand.CHAIR),
                409,
                "resolution",
                "reminded-twice");
        for (int day : List.of(14, 30)) {
            Raised raised = next(story, story.today()).orElseThrow();
            assertThat(raised.day()).isEqualTo(BEGIN.plusDays(day));
            assertThat(story.file().isWithTheDesk()).isTrue();
            story.on(raised.day()).raises(raised.move());
        }
        assertThat(next(story, story.today())).isEmpty();
        assertThat(story.file().isWithTheDesk()).isFalse();
        story.resolves(new Reviewing.GoOnWithoutReporter("返事がない"));
        assertThat(story.file().status()).isEqualTo(Status.COMMITTEE_REVIEW);
    }

    @Test
    @DisplayName(
            "T23, T24: a notice that nobody opens in the conversation counts as received after 30 days; then the windows pass, and the chair confirms")
    void countsAnUnopenedNoticeAsReceived() {
        Story story = Story.of("university")
                .begins(Story.intake(Intake.Origin.STAFF, "power"))
                .with(new Parties(List.of(
                        new Parties.Party(VICTIM, Parties.Part.VICTIM, false, true, Optional.empty(), Optional.empty()),
                        Story.party(ACCUSED, Parties.Part.ACCUSED, false))))
                .standing(Status.DELIBERATION)
                .resolves(new Deciding.Determine(
                        true, Map.of("power/objective", true, "power/not-legitimate-guidance", true), "認める"));
        story.moves(CHAIR, new Deciding.ReceiveNotice(ACCUSED, BEGIN), Hand.CHAIR);
        Raised unopened = next(story, BEGIN).orElseThrow();
        assertThat(unopened)
                .isEqualTo(new Raised(BEGIN.plusDays(30), new Deciding.ReceiveNotice(VICTIM, BEGIN.plusDays(30))));
        story.on(unopened.day()).raises(unopened.move());
        Raised passed = next(story, story.today()).orElseThrow();
        assertThat(passed).isEqualTo(new Raised(BEGIN.plusDays(44), new Deciding.AppealWindowPassed()));
        story.on(passed.day()).raises(passed.move());
        assertThat(story.file().status()).as("the timer decides nothing").isEqualTo(Status.DETERMINED);
        assertThat(Agenda.of(story.file(), story.procedure(), DEADLINES))
                .extracting(Due::kind)
                .contains("confirm-final");
        story.lacks(CHAIR, new Deciding.ConfirmFinal(false), CHAIRS, 422, "notices-checked")
                .moves(CHAIR, new Deciding.ConfirmFinal(true), Hand.CHAIR);
    }

    @Test
    @DisplayName("I5, T14, R4-53: a verified interim measure is investigated, where nobody investigates yet")
    void investigatesAVerifiedInterimMeasure() {
        Story story = Story.schoolCaseAtTheCommittee();
        assertThat(story.refusal(CHAIR, new Investigating.FollowInterim(), Set.of(Hand.SYSTEM))
                        .fields())
                .isNotEmpty();
        ThingId measure = new ThingId(new UUID(0, 5));
        story.with(new InterimMeasures(List.of(new InterimMeasures.One(
                        measure,
                        InterimStatus.IN_FORCE,
                        InterimMeasures.Kind.NO_APPROACH,
                        "席を離す",
                        Optional.empty(),
                        Optional.of(HEAD),
                        Optional.of(BEGIN)))))
                .resolves(new Interim.Verify(measure, "続いている"))
                .raises(new Investigating.FollowInterim());
        assertThat(story.file().status()).isEqualTo(Status.INVESTIGATION_SETUP);
        assertThat(story.file().inquiry().round()).isEqualTo(1);
    }

    @Test
    @DisplayName("R4-69: what a court orders is disclosed by two people, and the reporter is told")
    void disclosesByTwo() {
        Story story = Story.schoolCaseAtTheCommittee();
        story.lacks(CHAIR, new Recording.ProposeDisclosure("", "地方裁判所", "記録"), CHAIRS, 422, "order-of-a-court");
        story.moves(CHAIR, new Recording.ProposeDisclosure("第12号", "地方裁判所", "A の聴き取り"), Hand.CHAIR);
        Recording.ConfirmDisclosure confirm = new Recording.ConfirmDisclosure(
                story.file().disclosures().all().getFirst().id());
        story.lacks(CHAIR, confirm, CHAIRS, 422, "another-person");
        Decided decided = Rules.decide(story.file(), confirm, story.turn(MEMBER, Optional.empty(), Hand.MEMBER));
        assertThat(decided.toldToReporter()).extracting(Notices.Given::notice).containsExactly(Notice.DISCLOSED);
        assertThat(decided.file().disclosures().all().getFirst().confirmedBy()).contains(MEMBER);
    }

    @Test
    @DisplayName("R4-74: whoever does not take part says why")
    void refusesWithAReason() {
        Story story = Story.schoolCaseAtTheCommittee().investigationIsSetUp().investigationStarts();
        Set<Hand> team = Set.of(Hand.INVESTIGATOR);
        story.lacks(FIRST, new Recording.RecordRefusal(ACCUSED, " "), team, 422, "reason")
                .moves(FIRST, new Recording.RecordRefusal(ACCUSED, "体調がすぐれない"), Hand.INVESTIGATOR);
        assertThat(story.file().refusals().all()).hasSize(1);
    }

    @Test
    @DisplayName(
            "R4-71, conflict 10: that somebody lied is the committee's finding with reasons, never what follows from finding nothing")
    void findsAFalseWordOnlyByResolution() {
        Story story = Story.schoolCaseAtTheCommittee().standing(Status.FINAL);
        Deciding.FindFalseWord found = new Deciding.FindFalseWord(VICTIM, true, "作り話と認める文面があった");
        story.lacks(CHAIR, found, Set.of(Hand.CHAIR, Hand.COMMITTEE), 409, "resolution")
                .lacksEvenResolved(new Deciding.FindFalseWord(VICTIM, false, "認められなかった"), 422, "knowingly-false")
                .resolves(found);
        assertThat(story.file().falseWords().all()).hasSize(1);
        assertThat(story.file().status()).isEqualTo(Status.FINAL);
    }

    @Test
    @DisplayName("R3-04: a name beside a label, never of an anonymous party, and for those alone who must know it")
    void namesAParty() {
        Story story = Story.schoolCaseAtTheCommittee()
                .moves(
                        CHAIR,
                        new Recording.AddParty(new Parties.Party(
                                new PartyLabel("C"),
                                Parties.Part.WITNESS,
                                false,
                                true,
                                Optional.empty(),
                                Optional.empty())),
                        Hand.CHAIR);
        Names.Called called = new Names.Called("山田 花子", "2年1組");
        story.lacks(
                        CHAIR,
                        new Recording.NameParty(new PartyLabel("C"), called),
                        CHAIRS,
                        422,
                        "no-name-of-an-anonymous-party")
                .moves(CHAIR, new Recording.NameParty(VICTIM, called), Hand.CHAIR);
        assertThat(story.file().names().of(VICTIM)).contains(called);
        assertThat(called.toString()).doesNotContain("山田");
        assertThat(Handlers.handsOf(story.file(), MEMBER, Set.of(Role.COMMITTEE)))
                .doesNotContainAnyElementsOf(Handlers.KNOW_NAMES);
    }

    private static Story consulting() {
        return Story.of("university")
                .begins(Story.intake(Intake.Origin.CONVERSATION, "power"))
                .moves(
                        COUNSELLOR,
                        new Recording.Consent(Consents.To.ONE_COUNSELLOR, Optional.empty(), false, true),
                        Hand.REPORTER)
                .moves(Story.LEAD, new Consulting.AssignCounsellors(Set.of(COUNSELLOR)), Hand.DESK_LEAD);
    }

    private static Optional<Raised> next(Story story, LocalDate changedOn) {
        return Agenda.next(story.file(), changedOn, story.procedure(), DEADLINES);
    }
}
