package io.komado.identity.training;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The trainings of the tenant of the running transaction; a port, because SQL stays at the rim. */
public interface Trainings {

    /** Who holds a training (R4-12). */
    enum HeldBy {
        PRESIDENT,
        DEPARTMENT_HEAD;

        /** The word on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<HeldBy> of(String code) {
            for (HeldBy one : values()) {
                if (one.code().equals(code)) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }
    }

    /** A training that was held, with those who attended. */
    record Training(UUID id, LocalDate heldOn, String title, HeldBy heldBy, Set<StaffId> attended) {}

    /** Those held on these days, the last one excluded, in order. */
    List<Training> heldBetween(LocalDate from, LocalDate until);

    Optional<Training> find(UUID id);

    void add(Training training);

    /** Notes exactly these as those who attended. */
    void setAttendance(UUID training, Set<StaffId> attended);
}
