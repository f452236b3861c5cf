package io.komado.cases.procedure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen to a case or one of its regions, each with the record that says how. */
public enum Event {
    SUBMIT(Consulting.Submit.class),
    ASSIGN_COUNSELLORS(Consulting.AssignCounsellors.class),
    CHANGE_COUNSELLOR(Consulting.ChangeCounsellor.class),
    DRAFT_RECORD(Consulting.DraftRecord.class),
    CONFIRM_RECORD(Consulting.ConfirmRecord.class),
    ASK_CORRECTION(Consulting.AskCorrection.class),
    REPORT_TO_COMMITTEE(Consulting.ReportToCommittee.class),
    STAFF_REPORT(Consulting.StaffReport.class),
    PROPOSE_DUTY_REPORT(Consulting.ProposeDutyReport.class),
    DUTY_REPORT(Consulting.DutyReport.class),
    REMIND_REPORTER(Reviewing.RemindReporter.class),
    GO_ON_WITHOUT_REPORTER(Reviewing.GoOnWithoutReporter.class),
    END_CONSULTATION(Consulting.EndConsultation.class),
    TIME_BARRED(Reviewing.TimeBarred.class),
    NOT_APPLICABLE(Reviewing.NotApplicable.class),
    REQUEST_GUIDANCE(Reviewing.RequestGuidance.class),
    GUIDANCE_SUCCEEDED(Reviewing.GuidanceSucceeded.class),
    GUIDANCE_FAILED(Reviewing.GuidanceFailed.class),
    MEDIATE(Reviewing.Mediate.class),
    MEDIATION_AGREED(Reviewing.MediationAgreed.class),
    MEDIATION_FAILED(Reviewing.MediationFailed.class),
    SET_UP_INVESTIGATION(Investigating.SetUpInvestigation.class),
    FOLLOW_INTERIM(Investigating.FollowInterim.class),
    SELECT_INVESTIGATORS(Investigating.SelectInvestigators.class),
    APPOINT_INVESTIGATORS(Investigating.AppointInvestigators.class),
    TELL_METHOD(Investigating.TellMethod.class),
    ACKNOWLEDGE_BRIEFING(Investigating.AcknowledgeBriefing.class),
    START_INVESTIGATION(Investigating.StartInvestigation.class),
    HEAR(Investigating.Hear.class),
    CLOSE_SHEET(Investigating.CloseSheet.class),
    SIGN_FINDINGS(Investigating.SignFindings.class),
    REPLACE_INVESTIGATOR(Investigating.ReplaceInvestigator.class),
    STOP_INVESTIGATION(Investigating.StopInvestigation.class),
    REPORT_FINDINGS(Investigating.ReportFindings.class),
    FIND_INSUFFICIENT(Deciding.FindInsufficient.class),
    DETERMINE(Deciding.Determine.class),
    RECEIVE_NOTICE(Deciding.ReceiveNotice.class),
    APPEAL(Deciding.Appeal.class),
    APPEAL_WINDOW_PASSED(Deciding.AppealWindowPassed.class),
    CONFIRM_FINAL(Deciding.ConfirmFinal.class),
    ORDER_REINVESTIGATION(Deciding.OrderReinvestigation.class),
    DISMISS_APPEAL(Deciding.DismissAppeal.class),
    DECIDE_MEASURE(Deciding.DecideMeasure.class),
    TAKE_MEASURES(Deciding.TakeMeasures.class),
    FIND_FALSE_WORD(Deciding.FindFalseWord.class),
    TELL_MEASURES(Deciding.TellMeasures.class),
    CLOSE_NOT_FOUND(Deciding.CloseNotFound.class),
    BEGIN_WATCH(Watching.BeginWatch.class),
    EXTEND_WATCH(Watching.ExtendWatch.class),
    NOTE_WATCH(Watching.NoteWatch.class),
    STATE_NO_PAIN(Watching.StateNoPain.class),
    RECUR(Watching.Recur.class),
    WATCH_ENDED(Watching.WatchEnded.class),
    RESOLVE(Watching.Resolve.class),
    NOT_YET(Watching.NotYet.class),
    REOPEN(Watching.Reopen.class),
    TAKE_UP_AGAIN(Watching.TakeUpAgain.class),
    REPORT_DETRIMENT(Recording.ReportDetriment.class),
    ASK_TO_STOP(Recording.AskToStop.class),
    DESCRIBE(Recording.Describe.class),
    ADD_PARTY(Recording.AddParty.class),
    NAME_PARTY(Recording.NameParty.class),
    EXCLUDE(Recording.Exclude.class),
    ASSESS(Recording.Assess.class),
    CONSENT(Recording.Consent.class),
    CONTACT_GUARDIAN(Recording.ContactGuardian.class),
    RECORD_REFUSAL(Recording.RecordRefusal.class),
    PROPOSE_DISCLOSURE(Recording.ProposeDisclosure.class),
    CONFIRM_DISCLOSURE(Recording.ConfirmDisclosure.class),
    RECORD_WISH(Recording.RecordWish.class),
    ASK_MEDIATION(Recording.AskMediation.class),
    ASK_STATEMENT(Recording.AskStatement.class),
    RECORD_ABSENCE(Recording.RecordAbsence.class),
    RECORD_RESOLUTION(Recording.RecordResolution.class),
    COUNTERSIGN(Recording.Countersign.class),
    SUSPECT_SERIOUS(Serious.Suspect.class),
    DECLARE_SERIOUS(Serious.Declare.class),
    JUDGE_NOT_SERIOUS(Serious.JudgeNot.class),
    PARENT_APPROVES(Serious.ParentApproves.class),
    FORM_SERIOUS_COMMITTEE(Serious.FormCommittee.class),
    REPORT_SERIOUS(Serious.Report.class),
    CLOSE_SERIOUS(Serious.Close.class),
    PROPOSE_INTERIM(Interim.Propose.class),
    CONSENT_INTERIM(Interim.ConsentTo.class),
    RECOMMEND_INTERIM(Interim.Recommend.class),
    APPLY_INTERIM(Interim.Apply.class),
    VERIFY_INTERIM(Interim.Verify.class),
    LIFT_IMPROVED(Interim.LiftImproved.class),
    LIFT_INTERIM(Interim.Lift.class),
    WITHDRAW_CONSENT(Interim.WithdrawConsent.class),
    SAVE_EVIDENCE(Takedown.SaveEvidence.class),
    REQUEST_ADMIN(Takedown.RequestAdmin.class),
    REQUEST_PROVIDER(Takedown.RequestProvider.class),
    TURN_TO_POLICE(Takedown.TurnToPolice.class),
    TURN_TO_LEGAL_BUREAU(Takedown.TurnToLegalBureau.class),
    TAKEN_DOWN(Takedown.TakenDown.class),
    TAKEDOWN_REFUSED(Takedown.Refused.class);

    private final Class<? extends Move> move;

    Event(Class<? extends Move> move) {
        this.move = move;
    }

    /** The record that says how it happened. */
    public Class<? extends Move> move() {
        return move;
    }

    /** The word used in rows, events and on the wire, such as {@code set-up-investigation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads such a word. */
    public static Optional<Event> of(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code().equals(code))
                .findFirst();
    }

    /** The event of this move. */
    public static Event of(Move move) {
        return Arrays.stream(values())
                .filter(event -> event.move == move.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no event is told by " + move.getClass().getSimpleName()));
    }
}
