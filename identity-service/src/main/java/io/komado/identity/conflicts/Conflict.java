package io.komado.identity.conflicts;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An interest that keeps a person out of a matter (R4-26, R4-33).
 *
 * @param reference case-service's reference of the case, a unit, or the opaque id of a person
 * @param declaredBy the person, or who declared it about the person
 */
public record Conflict(UUID id, StaffId staff, About about, UUID reference, StaffId declaredBy, LocalDate declaredOn) {

    /** What the interest is in. */
    public enum About {
        CASE,
        UNIT,
        PERSON;

        /** The word on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<About> of(String code) {
            return Arrays.stream(values())
                    .filter(about -> about.code().equals(code))
                    .findFirst();
        }
    }

    /** What one declares of oneself one may take back; what others declared is theirs, or the chair's, to withdraw. */
    boolean mayBeWithdrawnBy(StaffId person, boolean chairs) {
        return declaredBy.equals(person) || (chairs && !staff.equals(person));
    }
}
