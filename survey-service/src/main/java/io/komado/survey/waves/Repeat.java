package io.komado.survey.waves;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * When a wave is held again.
 *
 * @param months after how many months (R0-23); 0 for four times a school year: April, June, October, January (R3-20)
 */
public record Repeat(int months) {

    /** Four times a school year. */
    public static final Repeat SCHOOL_YEAR = new Repeat(0);

    private static final Set<Integer> SCHOOL_MONTHS = Set.of(4, 6, 10, 1);

    public boolean isSchoolYear() {
        return months == 0;
    }

    /** The first day of the next wave: the same day of the month, or the last one of a shorter month. */
    LocalDate after(LocalDate first) {
        YearMonth month = YearMonth.from(first);
        do {
            month = month.plusMonths(isSchoolYear() ? 1 : months);
        } while (isSchoolYear() && !SCHOOL_MONTHS.contains(month.getMonthValue()));
        return month.atDay(Math.min(first.getDayOfMonth(), month.lengthOfMonth()));
    }
}
