package io.komado.provisioning.closings;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The closing of one tenant.
 *
 * @param id by which the other services know it
 * @param askedByTenant whether a tenant-admin asked for it, or the contract's end
 * @param begunBy the operator who began it
 * @param confirmedOn the day on which another operator confirmed it
 * @param takingOutUntil the last day on which the tenant takes out what is its own
 * @param wasSuspended whether the tenant was suspended when its closing was confirmed
 * @param recipient the tenant's certificate, PEM, to whose key its records are encrypted
 * @param auditUntil the last day on which the audit stream is kept; known when the erasing begins
 */
public record Closing(
        UUID id,
        ClosingStage stage,
        boolean askedByTenant,
        Optional<StaffId> begunBy,
        Optional<LocalDate> confirmedOn,
        Optional<LocalDate> takingOutUntil,
        boolean wasSuspended,
        Optional<String> recipient,
        Optional<LocalDate> auditUntil,
        long version) {

    /** For how many days after the day of its confirmation a tenant takes out what is its own. */
    public static final int DAYS_OF_TAKING_OUT = 30;

    /** None yet. */
    static Closing none() {
        return new Closing(
                UUID.randomUUID(),
                ClosingStage.NONE,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    Closing asked(Optional<String> key) {
        return with(ClosingMove.ASK, true, begunBy, confirmedOn, takingOutUntil, wasSuspended, key, auditUntil);
    }

    Closing begun(StaffId operator) {
        return with(
                ClosingMove.BEGIN,
                askedByTenant,
                Optional.of(operator),
                confirmedOn,
                takingOutUntil,
                wasSuspended,
                recipient,
                auditUntil);
    }

    /** @throws Refusal 403 when it is the operator who began it */
    Closing confirmed(StaffId operator, LocalDate today, boolean suspended) {
        if (begunBy.filter(operator::equals).isPresent()) {
            throw Refusal.forbidden("own-proposal", "Another operator confirms this.");
        }
        return with(
                ClosingMove.CONFIRM,
                askedByTenant,
                begunBy,
                Optional.of(today),
                Optional.of(today.plusDays(DAYS_OF_TAKING_OUT)),
                suspended,
                recipient,
                auditUntil);
    }

    /** @throws Refusal 409 when it cannot be taken back any more */
    void requireCancellable() {
        ClosingTable.after(stage, ClosingMove.CANCEL);
    }

    Closing erasing(LocalDate auditsLastDay) {
        return with(
                ClosingMove.TIME_IS_UP,
                askedByTenant,
                begunBy,
                confirmedOn,
                takingOutUntil,
                wasSuspended,
                recipient,
                Optional.of(auditsLastDay));
    }

    /** With nothing left but what the certificate says. */
    Closing finished() {
        return with(
                ClosingMove.FINISH,
                askedByTenant,
                begunBy,
                confirmedOn,
                takingOutUntil,
                wasSuspended,
                Optional.empty(),
                auditUntil);
    }

    Closing receivedBy(String key) {
        return new Closing(
                id,
                stage,
                askedByTenant,
                begunBy,
                confirmedOn,
                takingOutUntil,
                wasSuspended,
                Optional.of(key),
                auditUntil,
                version);
    }

    private Closing with(
            ClosingMove move,
            boolean asked,
            Optional<StaffId> operator,
            Optional<LocalDate> confirmed,
            Optional<LocalDate> until,
            boolean suspended,
            Optional<String> key,
            Optional<LocalDate> audit) {
        return new Closing(
                id, ClosingTable.after(stage, move), asked, operator, confirmed, until, suspended, key, audit, version);
    }
}
