package io.komado.cases.procedure;

import static io.komado.cases.procedure.Story.ACCUSED;
import static io.komado.cases.procedure.Story.BEGIN;
import static io.komado.cases.procedure.Story.CHAIR;
import static io.komado.cases.procedure.Story.COUNSELLOR;
import static io.komado.cases.procedure.Story.HEAD;
import static io.komado.cases.procedure.Story.LAWYER;
import static io.komado.cases.procedure.Story.LEAD;
import static io.komado.cases.procedure.Story.OTHER_COUNSELLOR;
import static io.komado.cases.procedure.Story.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways that a university has besides the school's: consultation, limits, guidance, mediation, stop, interim measures (R4). */
class UniversityCaseTests {

    private static final Set<Hand> LEADS = Set.of(Hand.DESK_LEAD);
    private static final Set<Hand> COUNSELS = Set.of(Hand.COUNSELLOR);

    @Test
    @DisplayName(
            "T1, T6, R4-32: what came confirmed out of a conversation goes to the committee once somebody said what it is")
    void reportsWhatCameConfirmed() {
        ThingId reference = new ThingId(new java.util.UUID(0, 9));
        Story story = Story.of("university").begins(Intake.ofConversation(reference));
        story.lacks(
                LEAD,
                new Consulting.ReportToCommittee(),
                LEADS,
                409,
                "record-confirmed",
                "described",
                "consent-to-report");
        Story confirmed = Story.of("university")
                .begins(Intake.ofConversation(reference), new HandedOver(reference, "毎日どなられる", 3, false));
        assertThat(confirmed.file().consultation().recordHash()).hasSize(64);
        confirmed.lacks(LEAD, new Consulting.ReportToCommittee(), LEADS, 409, "described");
        confirmed
                .lacks(LEAD, described("unheard-of", BEGIN), LEADS, 422, "words-of-the-procedure")
                .lacks(LEAD, described("power", BEGIN.plusDays(1)), LEADS, 422, "not-in-the-future")
                .moves(LEAD, described("power", BEGIN), Hand.DESK_LEAD)
                .moves(LEAD, new Consulting.ReportToCommittee(), Hand.DESK_LEAD);
        assertThat(confirmed.file().status()).isEqualTo(Status.COMMITTEE_REVIEW);
        assertThat(confirmed.file().handedOver().text()).isEqualTo("毎日どなられる");
    }

    @Test
    @DisplayName("G7: an anonymous reporter who is a party is told what that party is told, in the conversation")
    void tellsAnAnonymousReporterAsAParty() {
        Story story = Story.of("university")
                .begins(
                        Intake.ofConversation(new ThingId(new java.util.UUID(0, 9))),
                        new HandedOver(new ThingId(new java.util.UUID(0, 9)), "毎日どなられる", 3, false))
                .moves(LEAD, described("power", BEGIN), Hand.DESK_LEAD)
                .moves(LEAD, new Consulting.ReportToCommittee(), Hand.DESK_LEAD)
                .moves(
                        CHAIR,
                        new Recording.AddParty(new Parties.Party(
                                VICTIM, Parties.Part.VICTIM, false, true, Optional.empty(), Optional.empty())),
                        Hand.CHAIR)
                .moves(CHAIR, new Recording.AddParty(Story.party(ACCUSED, Parties.Part.ACCUSED, false)), Hand.CHAIR);
        Decided decided = story.decides(new Investigating.SetUpInvestigation(true, "", false));
        assertThat(decided.told()).hasSize(3);
        assertThat(decided.toldToReporter())
                .extracting(Notices.Given::notice)
                .containsExactly(Notice.INVESTIGATION_SET_UP);
    }

    private static Recording.Describe described(String category, LocalDate lastFact) {
        return new Recording.Describe(
                Intake.Reporter.VICTIM,
                "研究室でどなられる",
                Set.of(category),
                "",
                Intake.Account.NONE,
                Optional.of(lastFact),
                Optional.empty());
    }

    @Test
    @DisplayName("T2 to T6, R4-29, R4-32, R4-67: two counsellors, consent, and exactly the version that was shown")
    void consults() {
        Story story = Story.of("university").begins(Story.intake(Intake.Origin.CONVERSATION, "power"));
        Consulting.AssignCounsellors alone = new Consulting.AssignCounsellors(Set.of(COUNSELLOR));
        story.lacks(LEAD, alone, LEADS, 422, "two-counsellors")
                .lacks(
                        LEAD,
                        new Consulting.AssignCounsellors(Set.of(COUNSELLOR, CHAIR)),
                        LEADS,
                        422,
                        "counsellors-entitled")
                .moves(
                        LEAD,
                        new Recording.Consent(Consents.To.ONE_COUNSELLOR, Optional.empty(), false, true),
                        Hand.REPORTER)
                .moves(LEAD, alone, Hand.DESK_LEAD);
        story.moves(
                COUNSELLOR, new Consulting.ChangeCounsellor(COUNSELLOR, Optional.of(OTHER_COUNSELLOR)), Hand.REPORTER);
        assertThat(Handlers.of(story.file())).containsOnlyKeys(OTHER_COUNSELLOR);
        Consulting.DraftRecord draft = new Consulting.DraftRecord(1, "a".repeat(64));
        story.lacks(OTHER_COUNSELLOR, draft, COUNSELS, 409, "consent-to-record");
        story.moves(
                        OTHER_COUNSELLOR,
                        new Recording.Consent(Consents.To.RECORD, Optional.empty(), false, true),
                        Hand.REPORTER)
                .moves(OTHER_COUNSELLOR, draft, Hand.COUNSELLOR)
                .lacks(
                        OTHER_COUNSELLOR,
                        new Consulting.ConfirmRecord(1, "b".repeat(64)),
                        Set.of(Hand.REPORTER),
                        422,
                        "version-shown")
                .moves(OTHER_COUNSELLOR, new Consulting.ConfirmRecord(1, "a".repeat(64)), Hand.REPORTER)
                .lacks(OTHER_COUNSELLOR, new Consulting.ReportToCommittee(), COUNSELS, 409, "consent-to-report");
        assertThat(story.refusal(OTHER_COUNSELLOR, new Consulting.StaffReport(), Set.of(Hand.STAFF))
                        .code())
                .isEqualTo("not-from-here");
    }

    @Test
    @DisplayName("T6e: a report without consent takes a desk lead and another person")
    void reportsByDutyInTwo() {
        Story story = Story.of("university")
                .begins(Story.intake(Intake.Origin.CONVERSATION, "power"))
                .standing(Status.CONSULTING);
        story.lacks(LEAD, new Consulting.DutyReport(), LEADS, 409, "duty-report-proposed", "second-person")
                .moves(LEAD, new Consulting.ProposeDutyReport(Consultation.DutyReason.DANGER, "命の危険"), Hand.DESK_LEAD)
                .lacks(LEAD, new Consulting.DutyReport(), LEADS, 409, "second-person")
                .moves(COUNSELLOR, new Consulting.DutyReport(), Hand.COUNSELLOR);
        assertThat(story.file().status()).isEqualTo(Status.COMMITTEE_REVIEW);
    }

    @ParameterizedTest
    @DisplayName("T8, R4-21, R4-22: three years after the last fact and one after leaving, on the day and a day later")
    @CsvSource({
        "power, 2023-11-20, , true",
        "power, 2023-11-19, , false",
        "power, 2026-11-01, 2025-11-20, true",
        "power, 2026-11-01, 2025-11-19, false",
        "sexual-violence, 2001-01-01, , true"
    })
    void keepsTheLimits(String category, LocalDate lastFact, LocalDate left, boolean inTime) {
        Story story = atTheCommittee(new Intake(
                Intake.Origin.STAFF,
                Intake.Reporter.VICTIM,
                false,
                Optional.empty(),
                "題",
                Set.of(category),
                "campus",
                Intake.Account.NONE,
                Optional.of(lastFact),
                Optional.ofNullable(left),
                Optional.empty()));
        if (inTime) {
            story.lacksEvenResolved(new Reviewing.TimeBarred("期間"), 409, "out-of-time");
        } else {
            story.lacksEvenResolved(new Investigating.SetUpInvestigation(true, "", false), 409, "in-time")
                    .resolves(new Reviewing.TimeBarred("期間"));
            assertThat(story.file().status()).isEqualTo(Status.CLOSED_BARRED);
        }
    }

    @Test
    @DisplayName("T10 to T13, R4-34 to R4-36, R4-75: guidance by wish, mediation when both sit, and back when it fails")
    void guidesAndMediates() {
        Story story = atTheCommittee(Story.intake(Intake.Origin.STAFF, "power"));
        Reviewing.RequestGuidance ask = new Reviewing.RequestGuidance(HEAD);
        story.lacks(CHAIR, ask, Set.of(Hand.CHAIR), 409, "wishes-recorded")
                .moves(CHAIR, new Recording.RecordWish(VICTIM, "guidance", "話してほしい"), Hand.PARTY)
                .lacks(
                        CHAIR,
                        new Reviewing.RequestGuidance(Story.INTERESTED),
                        Set.of(Hand.CHAIR),
                        422,
                        "head-without-interest")
                .moves(CHAIR, ask, Hand.CHAIR)
                .moves(HEAD, new Reviewing.GuidanceFailed("折り合わない"), Hand.DEPARTMENT_HEAD);
        story.lacksEvenResolved(new Reviewing.Mediate(Story.staff(31)), 409, "both-agree-to-sit");
        for (PartyLabel party : Set.of(VICTIM, ACCUSED)) {
            story.moves(
                    CHAIR, new Recording.Consent(Consents.To.MEDIATION, Optional.of(party), false, true), Hand.PARTY);
        }
        story.resolves(new Reviewing.Mediate(Story.staff(31)))
                .lacks(
                        Story.staff(31),
                        new Reviewing.MediationAgreed("合意の文", false),
                        Set.of(Hand.MEDIATOR),
                        422,
                        "text-agreed-by-both")
                .moves(Story.staff(31), new Reviewing.MediationAgreed("合意の文", true), Hand.MEDIATOR);
        assertThat(story.file().status()).isEqualTo(Status.MEASURES);
    }

    @Test
    @DisplayName(
            "T19, T25, R4-46, R4-47: a stop for lack of progress can be taken up again with a special member, no other"
                    + " stop")
    void stopsAndTakesUpAgain() {
        Story story = atTheCommittee(Story.intake(Intake.Origin.STAFF, "power"))
                .investigationIsSetUp(false)
                .investigationStarts();
        story.lacksEvenResolved(
                        new Investigating.StopInvestigation(Inquiry.StopReason.VICTIM_ASKS),
                        422,
                        "victim-asked-to-stop")
                .resolves(new Investigating.StopInvestigation(Inquiry.StopReason.NO_PROGRESS))
                .resolves(new Deciding.OrderReinvestigation("新しい証言", true), Set.of(LAWYER));
        assertThat(story.file().inquiry().round()).isEqualTo(2);
        assertThat(story.file().inquiry().team()).hasSize(3);
        assertThat(story.file().inquiry().acknowledged()).isEmpty();
    }

    @Test
    @DisplayName("I1 to I8, R4-49 to R4-54: a measure before any finding takes consent to its very words and the"
            + " president's counsel")
    void takesInterimMeasures() {
        Story story = atTheCommittee(Story.intake(Intake.Origin.STAFF, "power"))
                .moves(CHAIR, new Interim.Propose(InterimMeasures.Kind.NO_APPROACH, "研究室に近づかない"), Hand.CHAIR);
        ThingId measure = story.file().interim().all().getFirst().id();
        story.lacks(CHAIR, new Interim.ConsentTo(measure, "近づかない"), Set.of(Hand.PARTY), 422, "exact-measure")
                .moves(CHAIR, new Interim.ConsentTo(measure, "研究室に近づかない"), Hand.PARTY)
                .lacks(
                        CHAIR,
                        new Interim.Recommend(
                                measure, InterimMeasures.Urgency.HARM_NOW, false, false, Story.INTERESTED),
                        Set.of(Hand.CHAIR),
                        422,
                        "act-continues",
                        "president-consulted",
                        "head-without-interest")
                .moves(
                        CHAIR,
                        new Interim.Recommend(measure, InterimMeasures.Urgency.HARM_NOW, true, true, HEAD),
                        Hand.CHAIR)
                .lacks(CHAIR, new Interim.Apply(measure), Set.of(Hand.DEPARTMENT_HEAD), 422, "head-who-was-asked")
                .moves(HEAD, new Interim.Apply(measure), Hand.DEPARTMENT_HEAD)
                .lacksEvenResolved(new Interim.LiftImproved(measure, ""), 422, "victims-statement")
                .resolves(new Interim.Verify(measure, "妥当"))
                .moves(CHAIR, new Interim.WithdrawConsent(measure), Hand.PARTY)
                .resolves(new Interim.Lift(measure, "取り下げ"));
        assertThat(story.file().interim().all().getFirst().status()).isEqualTo(InterimStatus.LIFTED);
        assertThat(Agenda.of(
                        story.file(),
                        story.procedure(),
                        story.turn(CHAIR, Optional.empty()).deadlines()))
                .extracting(Due::kind)
                .doesNotContain("verify-interim");
    }

    @Test
    @DisplayName("R3-75: nobody is asked to take anything down before it is kept with content, time, address and hash")
    void keepsEvidenceFirst() {
        Story story = atTheCommittee(Story.intake(Intake.Origin.STAFF, "other/net"));
        story.lacks(
                CHAIR,
                new Takedown.SaveEvidence("https://board.example/1", "書きこみ", java.time.Instant.EPOCH, "abc"),
                Set.of(Hand.CHAIR),
                422,
                "evidence-with-content-time-address-hash");
        assertThat(story.refusal(
                                CHAIR,
                                new Takedown.RequestAdmin(new ThingId(new java.util.UUID(0, 5))),
                                Set.of(Hand.CHAIR))
                        .code())
                .isEqualTo("not-from-here");
    }

    private static Story atTheCommittee(Intake intake) {
        return Story.of("university")
                .on(BEGIN)
                .begins(intake)
                .moves(CHAIR, new Recording.AddParty(Story.party(VICTIM, Parties.Part.VICTIM, false)), Hand.STAFF)
                .moves(CHAIR, new Recording.AddParty(Story.party(ACCUSED, Parties.Part.ACCUSED, false)), Hand.STAFF)
                .moves(CHAIR, new Consulting.StaffReport(), Hand.STAFF);
    }
}
