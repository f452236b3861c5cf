package io.komado.cases.procedure;

import static io.komado.cases.procedure.Event.*;
import static io.komado.cases.procedure.Guards.*;
import static io.komado.cases.procedure.Hand.*;
import static io.komado.cases.procedure.InquiryGuards.*;
import static io.komado.cases.procedure.RegionGuards.*;
import static io.komado.cases.procedure.Row.any;
import static io.komado.cases.procedure.Row.row;
import static io.komado.cases.procedure.Row.stays;
import static io.komado.cases.procedure.Status.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The main case: every move there is (domain.md 2.1), then what is noted down while it stands. What is not here is refused. */
final class MainTable {

    private static final Set<Status> OPEN = Status.open();
    private static final Set<Status> WAITING = any(CONSULTING, RECORD_PENDING, RECORD_CONFIRMED);
    private static final Set<Status> AFTER_REPORT = any(
            COMMITTEE_REVIEW,
            GUIDANCE,
            MEDIATION,
            INVESTIGATION_SETUP,
            INVESTIGATING,
            STOPPED,
            DELIBERATION,
            DETERMINED,
            APPEALED,
            FINAL,
            MEASURES,
            WATCH,
            RESOLUTION_REVIEW);

    // spotless:off
    static final List<Row> ROWS = List.of(
            row("T1", Set.of(), SUBMIT, RECEIVED, REPORTER, STAFF, SYSTEM).tells(Notice.RECEIVED),
            row("T2", RECEIVED, ASSIGN_COUNSELLORS, CONSULTING, DESK_LEAD)
                    .where(TWO_COUNSELLORS, COUNSELLORS_ENTITLED)
                    .tells(Notice.COUNSELLORS_ASSIGNED),
            stays("T3", CONSULTING, CHANGE_COUNSELLOR, REPORTER, COUNSELLOR, DESK_LEAD)
                    .where(GOES_IS_HERE)
                    .tells(Notice.COUNSELLOR_CHANGED),
            row("T4", CONSULTING, DRAFT_RECORD, RECORD_PENDING, COUNSELLOR)
                    .where(CONSENT_TO_RECORD, RECORD_HASHED)
                    .tells(Notice.RECORD_TO_CONFIRM),
            row("T5", RECORD_PENDING, CONFIRM_RECORD, RECORD_CONFIRMED, REPORTER)
                    .where(SAME_VERSION),
            row("T5r", RECORD_PENDING, ASK_CORRECTION, CONSULTING, REPORTER),
            row("T6", RECORD_CONFIRMED, REPORT_TO_COMMITTEE, COMMITTEE_REVIEW, COUNSELLOR)
                    .where(CONSENT_TO_REPORT)
                    .tells(Notice.REPORTED_TO_COMMITTEE),
            row("T6", any(RECEIVED, CONSULTING), REPORT_TO_COMMITTEE, COMMITTEE_REVIEW, DESK_LEAD, COUNSELLOR)
                    .where(CAME_CONFIRMED, DESCRIBED, CONSENT_TO_REPORT)
                    .tells(Notice.REPORTED_TO_COMMITTEE),
            row("T6s", RECEIVED, STAFF_REPORT, COMMITTEE_REVIEW, STAFF).where(FOUND_BY_STAFF),
            stays("T6e", any(CONSULTING, RECORD_PENDING), PROPOSE_DUTY_REPORT, DESK_LEAD)
                    .where(DUTY_TEXT)
                    .tells(Notice.DUTY_REPORTED),
            row("T6e", any(CONSULTING, RECORD_PENDING), DUTY_REPORT, COMMITTEE_REVIEW, DESK_LEAD, COUNSELLOR, CHAIR)
                    .where(DUTY_PROPOSED, SECOND_PERSON),
            row("T6e", RECEIVED, DUTY_REPORT, COMMITTEE_REVIEW, SYSTEM).where(REPORTED_BY_TWO),
            stays("T6q", WAITING, REMIND_REPORTER, SYSTEM).tells(Notice.REMINDED),
            row("T6q", WAITING, GO_ON_WITHOUT_REPORTER, COMMITTEE_REVIEW, COMMITTEE)
                    .where(REMINDED_TWICE),
            row("T7", CONSULTING, END_CONSULTATION, CLOSED_CONSULT, REPORTER, COUNSELLOR)
                    .where(END_REASON, NOT_SERIOUS),
            row("T8", COMMITTEE_REVIEW, TIME_BARRED, CLOSED_BARRED, COMMITTEE)
                    .where(OUT_OF_TIME)
                    .tells(Notice.CLOSED_BARRED),
            row("T9", COMMITTEE_REVIEW, NOT_APPLICABLE, CLOSED_NA, COMMITTEE)
                    .where(NO_PAIN, NOT_SERIOUS)
                    .tells(Notice.CLOSED_NA),
            row("T10", COMMITTEE_REVIEW, REQUEST_GUIDANCE, GUIDANCE, CHAIR)
                    .where(WISH_ON_GUIDANCE, Guards.HEAD_WITHOUT_INTEREST)
                    .tells(Notice.GUIDANCE_REQUESTED),
            row("T11", GUIDANCE, GUIDANCE_SUCCEEDED, MEASURES, DEPARTMENT_HEAD),
            row("T11", GUIDANCE, GUIDANCE_FAILED, COMMITTEE_REVIEW, DEPARTMENT_HEAD),
            row("T12", COMMITTEE_REVIEW, MEDIATE, MEDIATION, COMMITTEE).where(BOTH_SIT, MEDIATOR_ENTITLED),
            row("T13", MEDIATION, MEDIATION_AGREED, MEASURES, MEDIATOR).where(BOTH_AGREE),
            row("T13", MEDIATION, MEDIATION_FAILED, COMMITTEE_REVIEW, MEDIATOR),
            row("T14", COMMITTEE_REVIEW, SET_UP_INVESTIGATION, INVESTIGATION_SETUP, COMMITTEE)
                    .where(PARTIES_KNOWN, IN_TIME, GUARDIANS_TALKED_TO, GUARDIANS_CONSENT, ASKED_OR_NEEDED)
                    .tells(Notice.INVESTIGATION_SET_UP, Notice.INVESTIGATION_SET_UP_HEADS),
            row("T14", COMMITTEE_REVIEW, FOLLOW_INTERIM, INVESTIGATION_SETUP, SYSTEM)
                    .where(INTERIM_VERIFIED)
                    .tells(Notice.INVESTIGATION_SET_UP, Notice.INVESTIGATION_SET_UP_HEADS),
            stays("T15", INVESTIGATION_SETUP, SELECT_INVESTIGATORS, COMMITTEE)
                    .where(ROSTER_SIZE, FROM_CANDIDATES, OTHER_UNITS, ALL_FROM_OUTSIDE),
            stays("T15", INVESTIGATION_SETUP, APPOINT_INVESTIGATORS, PRESIDENT).where(SELECTED),
            row("T16", INVESTIGATION_SETUP, START_INVESTIGATION, INVESTIGATING, INVESTIGATOR)
                    .where(ROSTER_FULL, VICTIM_TOLD, GUARDIAN_TOLD, ALL_BRIEFED),
            stays("T17", INVESTIGATING, HEAR, INVESTIGATOR)
                    .where(
                            ROSTER_FULL,
                            ALL_BRIEFED,
                            PARTY_KNOWN,
                            TWO_INTERVIEWERS,
                            INTERVIEWERS_INVESTIGATE,
                            CONFIDENTIAL_PLACE,
                            SIDES_APART,
                            TIMES_IN_ORDER,
                            SHEET_FILLED,
                            COUNSELLOR_AT_HAND),
            stays("T18", INVESTIGATING, REPLACE_INVESTIGATOR, COMMITTEE).where(OF_THE_TEAM),
            stays("T18", INVESTIGATING, SELECT_INVESTIGATORS, COMMITTEE)
                    .where(VACANCY, ROSTER_SIZE, FROM_CANDIDATES, OTHER_UNITS, ALL_FROM_OUTSIDE),
            stays("T18", INVESTIGATING, APPOINT_INVESTIGATORS, PRESIDENT).where(SELECTED),
            row("T19", INVESTIGATING, STOP_INVESTIGATION, STOPPED, COMMITTEE)
                    .where(STOP_ASKED)
                    .tells(Notice.INVESTIGATION_STOPPED),
            row("T20", INVESTIGATING, REPORT_FINDINGS, DELIBERATION, INVESTIGATOR)
                    .where(ROSTER_FULL, SOMEBODY_HEARD, SHEETS_CLOSED, ALL_SIGNED, FINDINGS_GIVEN),
            row("T21", DELIBERATION, FIND_INSUFFICIENT, INVESTIGATION_SETUP, COMMITTEE)
                    .where(INSUFFICIENT_REASON),
            row("T22", DELIBERATION, DETERMINE, DETERMINED, COMMITTEE)
                    .where(TESTS_ANSWERED, FOUND_AS_ANSWERED, DETERMINED_REASONS)
                    .tells(
                            Notice.DETERMINED,
                            Notice.DETERMINED_HEADS,
                            Notice.DETERMINED_PRESIDENT,
                            Notice.DETERMINED_SUMMARY),
            stays("T23", DETERMINED, RECEIVE_NOTICE, CHAIR, PARTY, SYSTEM).where(NOTICE_SENT),
            row("T23", DETERMINED, APPEAL, APPEALED, PARTY)
                    .where(IS_A_SIDE, APPEAL_IN_TIME, APPEAL_REASONS)
                    .tells(Notice.APPEAL_RECEIVED),
            stays("T24", DETERMINED, APPEAL_WINDOW_PASSED, SYSTEM).where(WINDOWS_PASSED),
            row("T24", DETERMINED, CONFIRM_FINAL, FINAL, CHAIR).where(WINDOWS_PASSED, NOTICES_CHECKED),
            row("T25", APPEALED, ORDER_REINVESTIGATION, INVESTIGATION_SETUP, COMMITTEE)
                    .where(SPECIAL_MEMBER_AGAIN)
                    .tells(Notice.REINVESTIGATION),
            row("T25", STOPPED, ORDER_REINVESTIGATION, INVESTIGATION_SETUP, COMMITTEE)
                    .where(STOPPED_WITHOUT_PROGRESS, SPECIAL_MEMBER_AGAIN)
                    .tells(Notice.REINVESTIGATION),
            row("T26", APPEALED, DISMISS_APPEAL, FINAL, COMMITTEE)
                    .where(SPECIAL_MEMBER_DISMISSES)
                    .tells(Notice.APPEAL_DISMISSED),
            row("T27", FINAL, TAKE_MEASURES, MEASURES, PRESIDENT, DEPARTMENT_HEAD)
                    .where(FOUND, MEASURES_DONE, PROPORTIONATE),
            row("T27n", FINAL, CLOSE_NOT_FOUND, CLOSED_NOT_FOUND, COMMITTEE).where(NOT_FOUND, DETRIMENT_WATCHED),
            row("T28", MEASURES, BEGIN_WATCH, WATCH, COMMITTEE)
                    .where(CEASED, LONG_ENOUGH)
                    .tells(Notice.WATCH_BEGUN),
            stays("T29", WATCH, EXTEND_WATCH, COMMITTEE).where(LONGER),
            row("T30", WATCH, RECUR, REOPENED, STAFF, REPORTER).tells(Notice.REOPENED),
            row("T31", WATCH, WATCH_ENDED, RESOLUTION_REVIEW, SYSTEM)
                    .where(WATCH_OVER)
                    .tells(Notice.WATCH_ENDING),
            row("T32", RESOLUTION_REVIEW, RESOLVE, RESOLVED, COMMITTEE)
                    .where(CEASED_LONG_ENOUGH, VICTIM_FREE_OF_PAIN, GUARDIAN_FREE_OF_PAIN, SERIOUS_REPORTED)
                    .tells(Notice.RESOLVED),
            row("T33", RESOLUTION_REVIEW, NOT_YET, WATCH, COMMITTEE).where(LONGER_AGAIN),
            row("T34", Status.atRest(), REOPEN, REOPENED, REPORTER, STAFF).tells(Notice.REOPENED),
            row("T35", REOPENED, TAKE_UP_AGAIN, COMMITTEE_REVIEW, SYSTEM),
            stays("T36", OPEN, REPORT_DETRIMENT, REPORTER, STAFF),
            stays("T37", OPEN, ASK_TO_STOP, REPORTER).where(STOPPING_VICTIM),
            stays("N0", OPEN, DESCRIBE, DESK_LEAD, COUNSELLOR, CHAIR).where(WORDS_OF_THE_PROCEDURE, NOT_IN_THE_FUTURE),
            stays("N1", OPEN, ADD_PARTY, STAFF, COUNSELLOR, CHAIR).where(LABEL_FREE, UNIT_NOT_ASKED),
            stays("N1", OPEN, NAME_PARTY, COUNSELLOR, CHAIR, INVESTIGATOR).where(NOT_ANONYMOUS),
            stays("N2", OPEN, EXCLUDE, REPORTER, COUNSELLOR),
            stays("N3", OPEN, ASSESS, DESK_LEAD, COUNSELLOR, CHAIR),
            stays("N4", OPEN, CONSENT, REPORTER, PARTY).where(CONSENTING_PARTY),
            stays("N5", OPEN, CONTACT_GUARDIAN, COUNSELLOR, CHAIR, MEMBER, INVESTIGATOR)
                    .where(KNOWN_GUARDIAN),
            stays("N6", OPEN, RECORD_WISH, REPORTER, PARTY),
            stays("N21", COMMITTEE_REVIEW, ASK_MEDIATION, COUNSELLOR, CHAIR)
                    .where(REPORTER_IS_A_SIDE)
                    .tells(Notice.MEDIATION_ASKED),
            stays("N21", RESOLUTION_REVIEW, ASK_STATEMENT, COUNSELLOR, CHAIR)
                    .where(REPORTER_IS_THE_VICTIM)
                    .tells(Notice.STATEMENT_ASKED),
            stays("N7", OPEN, RECORD_ABSENCE, COUNSELLOR, CHAIR, MEMBER).where(DAYS_COUNTED),
            stays("N8", AFTER_REPORT, RECORD_RESOLUTION, CHAIR, MEMBER)
                    .where(
                            FOR_THE_COMMITTEE,
                            NO_INTEREST_VOTED,
                            ENTITLED_VOTERS,
                            SPECIAL_ENTITLED,
                            QUORUM,
                            RECORDER_WAS_THERE),
            stays("N8", WAITING, RECORD_RESOLUTION, CHAIR, MEMBER)
                    .where(
                            REMINDED_TWICE,
                            FOR_THE_COMMITTEE,
                            NO_INTEREST_VOTED,
                            ENTITLED_VOTERS,
                            SPECIAL_ENTITLED,
                            QUORUM,
                            RECORDER_WAS_THERE),
            stays("N9", OPEN, COUNTERSIGN, CHAIR, MEMBER).where(ANOTHER_WHO_WAS_THERE),
            stays("N10", any(INVESTIGATION_SETUP, INVESTIGATING), TELL_METHOD, INVESTIGATOR, COUNSELLOR, CHAIR),
            stays("N11", any(INVESTIGATION_SETUP, INVESTIGATING), ACKNOWLEDGE_BRIEFING, INVESTIGATOR),
            stays("N12", INVESTIGATING, CLOSE_SHEET, INVESTIGATOR).where(OTHER_INTERVIEWER),
            stays("N13", INVESTIGATING, SIGN_FINDINGS, INVESTIGATOR).where(SOMEBODY_HEARD, SHEETS_CLOSED),
            stays("N14", any(FINAL, MEASURES, WATCH), DECIDE_MEASURE, PRESIDENT, DEPARTMENT_HEAD),
            stays("N15", any(MEASURES, WATCH, RESOLUTION_REVIEW), TELL_MEASURES, CHAIR, COUNSELLOR)
                    .where(ASKED_TO_KNOW)
                    .tells(Notice.MEASURES_TAKEN),
            stays("N18", any(INVESTIGATION_SETUP, INVESTIGATING), RECORD_REFUSAL, INVESTIGATOR)
                    .where(REFUSING_PARTY, REFUSAL_REASON),
            stays("N19", EnumSet.allOf(Status.class), PROPOSE_DISCLOSURE, CHAIR, PRESIDENT)
                    .where(ORDER),
            stays("N19", EnumSet.allOf(Status.class), CONFIRM_DISCLOSURE, CHAIR, PRESIDENT, MEMBER)
                    .where(ANOTHER_PERSON)
                    .tells(Notice.DISCLOSED),
            stays("N20", any(FINAL, MEASURES), FIND_FALSE_WORD, COMMITTEE)
                    .where(PARTY_OF_IT, KNOWINGLY_FALSE)
                    .tells(Notice.FALSE_WORD_PRESIDENT, Notice.FALSE_WORD_HEADS),
            stays("N16", any(WATCH, RESOLUTION_REVIEW), NOTE_WATCH, MEMBER, CHAIR, COUNSELLOR)
                    .where(NOTED_PARTY),
            stays("N17", any(WATCH, RESOLUTION_REVIEW), STATE_NO_PAIN, PARTY).where(STATED_PARTY));
    // spotless:on

    private MainTable() {}
}
