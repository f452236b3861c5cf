package io.komado.cases.intakes;

import io.komado.cases.procedure.CaseId;
import io.komado.chassis.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a client organisation sees of an intake: an object of its own, in its own tenant (D5 to D9).
 *
 * @param version 0 before it is kept
 * @param desk whose intake it is
 * @param store what the store is called; empty where it is not on the list
 * @param opened the case that was opened from it
 */
public record ReportedIntake(
        IntakeId id,
        long version,
        TenantId desk,
        Nature nature,
        Channel channel,
        IntakeStatus status,
        LocalDate receivedOn,
        LocalDate reportedOn,
        String store,
        Account account,
        Verification verification,
        Feedback feedback,
        Optional<CaseId> opened) {

    private static final Set<DeskHand> CLIENT = Set.of(DeskHand.CLIENT);

    /** The client lets the applicant be told this very text (D6). */
    ReportedIntake approved(int text) {
        return moved(IntakeEvent.APPROVE_FEEDBACK, text, feedback.approvedNow(), opened);
    }

    /** The client has the applicant told nothing (D8). */
    ReportedIntake declined() {
        return moved(IntakeEvent.DECLINE_FEEDBACK, feedback.version(), feedback, opened);
    }

    /** The client opens a case, since an employee was harmed (D9). */
    ReportedIntake caseOpened(CaseId id) {
        return moved(IntakeEvent.OPEN_CASE, feedback.version(), feedback, Optional.of(id));
    }

    /** What the client can do with it where it stands, with the text that stands there. */
    public List<IntakeEvent> open() {
        return IntakeTable.TABLE.open(status, CLIENT, guard -> holds(guard, feedback.version()));
    }

    /** What the client decided stands, unless the desk wrote another text meanwhile or has told the applicant. */
    ReportedIntake broughtUpTo(ReportedIntake fromDesk) {
        boolean otherText = fromDesk.feedback.version() > feedback.version();
        boolean sent = fromDesk.status == IntakeStatus.FEEDBACK_SENT;
        if (status == IntakeStatus.CLOSED || (!otherText && !sent)) {
            return this;
        }
        return with(fromDesk.status, fromDesk.feedback, opened);
    }

    private ReportedIntake moved(IntakeEvent event, int text, Feedback next, Optional<CaseId> theCase) {
        IntakeStatus to = IntakeTable.TABLE
                .decide(Optional.of(status), event, CLIENT, guard -> holds(guard, text))
                .to();
        return with(to, next, theCase);
    }

    private ReportedIntake with(IntakeStatus to, Feedback next, Optional<CaseId> theCase) {
        return new ReportedIntake(
                id,
                version,
                desk,
                nature,
                channel,
                to,
                receivedOn,
                reportedOn,
                store,
                account,
                verification,
                next,
                theCase);
    }

    private boolean holds(IntakeGuard guard, int text) {
        return switch (guard) {
            case FEEDBACK_WANTED -> account.feedbackWanted();
            case CONTACT_GIVEN -> account.hasContact();
            case FEEDBACK_WRITTEN -> feedback.version() > 0;
            case SAME_TEXT -> text == feedback.version();
            case NO_CASE_YET -> opened.isEmpty();
            case CLIENT_SERVED, POLICE_TOLD, REASON, ADVICE, CONSENT, EMPLOYEES -> true;
        };
    }
}
