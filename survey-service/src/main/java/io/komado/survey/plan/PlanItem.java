package io.komado.survey.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is planned.
 *
 * @param firstYear the school year in which it stands first, named by its April
 * @param lastYear the last one; {@link #EVERY_YEAR} when it comes back every year
 */
public record PlanItem(
        UUID id, Column column, String title, @Nullable Phase phase, Rule rule, int firstYear, int lastYear) {

    /** No last year. */
    public static final int EVERY_YEAR = 9_999;

    /** Whether it comes back every year. */
    public boolean isYearly() {
        return lastYear == EVERY_YEAR;
    }

    /**
     * What became of it in a year.
     *
     * @param doneOn nothing before it is done
     */
    public record Kept(UUID item, @Nullable LocalDate doneOn, String note) {}
}
