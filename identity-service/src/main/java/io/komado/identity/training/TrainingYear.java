package io.komado.identity.training;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.time.CoarseTime;
import io.komado.identity.training.Trainings.Training;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A school year's trainings, April to March, and what comes of them.
 *
 * @param year in which its April is
 * @param staff everybody who is there
 */
public record TrainingYear(int year, List<Training> trainings, Set<StaffId> staff, Set<StaffId> counsellors) {

    private static final int APRIL = 4;

    /** The school year of this moment. */
    static int of(Clock clock) {
        LocalDate today = CoarseTime.dayOf(clock, CoarseTime.TOKYO);
        return today.getMonthValue() < APRIL ? today.getYear() - 1 : today.getYear();
    }

    static LocalDate beginOf(int year) {
        return LocalDate.of(year, APRIL, 1);
    }

    /** Those who are there and attended at least one training of the year (R4-12). */
    public Set<StaffId> attended() {
        return trainings.stream()
                .flatMap(training -> training.attended().stream())
                .filter(staff::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Counsellors who attended none, whose training has lapsed (R4-31). */
    public Set<StaffId> lapsed() {
        Set<StaffId> attended = attended();
        return counsellors.stream()
                .filter(counsellor -> !attended.contains(counsellor))
                .collect(Collectors.toUnmodifiableSet());
    }
}
