package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.util.Optional;
import java.util.Set;

/**
 * The time with the counsellors.
 *
 * @param counsellors who have it now
 * @param recordVersion of the record that the consulter is asked to confirm; 0 for none
 * @param recordHash SHA-256 of exactly that version
 * @param confirmed whether the consulter confirmed it (R4-67)
 * @param dutyProposedBy who asked for a report without the consulter's consent, for a second person to agree (T6e)
 */
public record Consultation(
        Set<StaffId> counsellors,
        int recordVersion,
        String recordHash,
        boolean confirmed,
        Optional<StaffId> dutyProposedBy,
        Optional<DutyReason> dutyReason,
        String dutyText)
        implements Fact {

    static final Consultation NONE = new Consultation(Set.of(), 0, "", false, Optional.empty(), Optional.empty(), "");

    /** Why it cannot wait for consent. */
    public enum DutyReason {
        DANGER,
        DUTY_TO_REPORT
    }

    public Consultation {
        counsellors = Set.copyOf(counsellors);
    }

    Consultation with(Set<StaffId> next) {
        return new Consultation(next, recordVersion, recordHash, confirmed, dutyProposedBy, dutyReason, dutyText);
    }

    Consultation drafted(int version, String hash) {
        return new Consultation(counsellors, version, hash, false, dutyProposedBy, dutyReason, dutyText);
    }

    Consultation nowConfirmed() {
        return new Consultation(counsellors, recordVersion, recordHash, true, dutyProposedBy, dutyReason, dutyText);
    }

    Consultation proposed(StaffId by, DutyReason reason, String text) {
        return new Consultation(
                counsellors, recordVersion, recordHash, confirmed, Optional.of(by), Optional.of(reason), text);
    }
}
