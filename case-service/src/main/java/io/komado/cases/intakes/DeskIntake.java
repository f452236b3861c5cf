package io.komado.cases.intakes;

import io.komado.chassis.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An intake as the desk has it, moved by {@link IntakeTable} alone.
 *
 * @param version 0 before it is kept
 * @param client for which organisation
 * @param receivedAt the hour
 * @param dueOn the last day on which the client's report is in time (R1-19)
 * @param late whether that day went by without one
 */
public record DeskIntake(
        IntakeId id,
        long version,
        TenantId client,
        Nature nature,
        Channel channel,
        IntakeStatus status,
        Instant receivedAt,
        LocalDate dueOn,
        boolean late,
        Account account,
        Work work) {

    /** An intake after an event, with the row of the table by which it moved. */
    public record Moved(DeskIntake intake, IntakeEvent event, String row) {}

    /** Takes it in (D2). */
    static DeskIntake received(
            IntakeId id,
            TenantId client,
            boolean served,
            DeskHand by,
            Nature nature,
            Channel channel,
            Instant receivedAt,
            LocalDate dueOn,
            Account account) {
        IntakeStatus status = IntakeTable.TABLE
                .decide(Optional.empty(), IntakeEvent.RECEIVE, Set.of(by), guard -> served)
                .to();
        return new DeskIntake(id, 0, client, nature, channel, status, receivedAt, dueOn, false, account, Work.NONE);
    }

    /** Says what it is, why, and what the desk advises (D4). */
    Moved verified(Verification found) {
        return moved(IntakeEvent.VERIFY, DeskHand.DESK, work.with(found), guard -> switch (guard) {
            case REASON -> !found.reason().isBlank();
            case ADVICE -> !found.advice().isBlank();
            default -> true;
        });
    }

    /** Does not accept a threat or slander; what was written is kept as evidence (D3). */
    Moved rejected(PoliceReport told, LocalDate today) {
        return moved(
                IntakeEvent.REJECT,
                DeskHand.DESK,
                work.with(told),
                guard -> guard == IntakeGuard.POLICE_TOLD
                        ? told.isWhole(today)
                        : !told.reason().isBlank());
    }

    /** Reports it to the client (D5). */
    Moved reported() {
        return moved(IntakeEvent.REPORT, DeskHand.DESK, work);
    }

    /** Ends an employee's consultation of which the employer hears nothing (D5a). */
    Moved advised() {
        return moved(IntakeEvent.ADVISE, DeskHand.DESK, work);
    }

    /** Writes what the applicant could be told; an approval of another text is gone (D6a). */
    Moved feedbackWritten(String text) {
        return moved(
                IntakeEvent.WRITE_FEEDBACK,
                DeskHand.DESK,
                work.with(work.feedback().written(text)));
    }

    /** Hears that the client approved this version; empty where another one stands there by now, which the client is about to get. */
    Optional<Moved> approved(int text) {
        return status == IntakeStatus.REPORTED && text == work.feedback().version()
                ? Optional.of(moved(
                        IntakeEvent.APPROVE_FEEDBACK,
                        DeskHand.CLIENT,
                        work.with(work.feedback().approvedNow())))
                : Optional.empty();
    }

    /** Hears that the client wants the applicant to be told nothing; empty where that is known. */
    Optional<Moved> declined() {
        return status == IntakeStatus.REPORTED
                ? Optional.of(moved(IntakeEvent.DECLINE_FEEDBACK, DeskHand.CLIENT, work))
                : Optional.empty();
    }

    /** Tells the applicant what was approved (D7). */
    Moved feedbackSent() {
        return moved(IntakeEvent.SEND_FEEDBACK, DeskHand.DESK, work);
    }

    /** What the desk can do with it where it stands. */
    public List<IntakeEvent> open() {
        return IntakeTable.TABLE.open(status, Set.of(DeskHand.DESK), guard -> holds(guard, work));
    }

    /** Whether the client has not heard of it and is to. */
    public boolean awaitsReport() {
        return status == IntakeStatus.INTAKE || status == IntakeStatus.VERIFIED;
    }

    /** The same, after its day went by. */
    DeskIntake nowLate() {
        return new DeskIntake(id, version, client, nature, channel, status, receivedAt, dueOn, true, account, work);
    }

    private Moved moved(IntakeEvent event, DeskHand by, Work next, Predicate<IntakeGuard> asked) {
        var decided = IntakeTable.TABLE.decide(
                Optional.of(status), event, Set.of(by), guard -> holds(guard, next) && asked.test(guard));
        return new Moved(
                new DeskIntake(
                        id, version, client, nature, channel, decided.to(), receivedAt, dueOn, late, account, next),
                event,
                decided.row());
    }

    private Moved moved(IntakeEvent event, DeskHand by, Work next) {
        return moved(event, by, next, guard -> true);
    }

    private boolean holds(IntakeGuard guard, Work next) {
        return switch (guard) {
            case CONSENT -> !nature.isEmployees() || account.consent();
            case EMPLOYEES -> nature.isEmployees();
            case FEEDBACK_WANTED -> account.feedbackWanted();
            case CONTACT_GIVEN -> account.hasContact();
            case FEEDBACK_WRITTEN -> next.feedback().version() > 0;
            case SAME_TEXT -> next.feedback().wasApproved();
            case CLIENT_SERVED, POLICE_TOLD, REASON, ADVICE, NO_CASE_YET -> true;
        };
    }
}
