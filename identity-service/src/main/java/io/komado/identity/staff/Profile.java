package io.komado.identity.staff;

import io.komado.identity.units.UnitId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation says of a person.
 *
 * @param displayName the name that members and colleagues see
 * @param post what the organisation calls the person's post; may be empty
 * @param unit where the person belongs; null for outsiders and where units are not kept
 * @param gender so that committees can be checked for balance (R4-30, R4-39)
 * @param directSupervisor gives instructions to members, and therefore reads at no desk (R0-07)
 * @param candidate designated beforehand as someone who may be chosen for an investigation committee (R4-39)
 * @param liaison the counselling liaison teacher of the own course (R3-34)
 */
public record Profile(
        String displayName,
        String post,
        @Nullable UnitId unit,
        Kind kind,
        Gender gender,
        boolean directSupervisor,
        boolean candidate,
        boolean liaison) {

    /** Whether the person is of the organisation or from outside, such as a lawyer (R4-40). */
    public enum Kind {
        INTERNAL,
        OUTSIDE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /** As the person wishes to be counted. */
    public enum Gender {
        FEMALE,
        MALE,
        OTHER,
        UNDISCLOSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Gender> of(String code) {
            return Arrays.stream(values())
                    .filter(gender -> gender.code().equals(code))
                    .findFirst();
        }
    }

    /** Someone of whom nothing but the name is known yet. */
    public static Profile named(String displayName) {
        return new Profile(displayName, "", null, Kind.INTERNAL, Gender.UNDISCLOSED, false, false, false);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Profile[hidden]";
    }
}
