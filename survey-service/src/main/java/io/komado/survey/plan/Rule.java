package io.komado.survey.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * When something happens in each school year.
 *
 * @param month 1 to 12; January to March belong to the year that began the April before
 * @param number the day of the month or the week of it; 0 for the whole month
 */
public record Rule(Kind kind, int month, int number) {

    /** How the days are named. */
    public enum Kind {
        /** One day; the last of the month where it has fewer. */
        DAY,
        /** Monday to Sunday, the week that holds the so-manieth Monday of the month (R3-18). */
        WEEK,
        /** Some time in the month. */
        MONTH;

        /** The word on the wire. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int APRIL = 4;

    /** The first day in this school year. */
    public LocalDate from(int year) {
        YearMonth in = YearMonth.of(month < APRIL ? year + 1 : year, month);
        return switch (kind) {
            case DAY -> in.atDay(Math.min(number, in.lengthOfMonth()));
            case WEEK -> in.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.MONDAY));
            case MONTH -> in.atDay(1);
        };
    }

    /** The last. */
    public LocalDate until(int year) {
        LocalDate from = from(year);
        return switch (kind) {
            case DAY -> from;
            case WEEK -> from.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
            case MONTH -> YearMonth.from(from).atEndOfMonth();
        };
    }

    /** The school year of a day. */
    public static int yearOf(LocalDate day) {
        return day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear();
    }

    /** Whether there are such days. */
    public boolean exists() {
        int most =
                switch (kind) {
                    case DAY -> 31;
                    case WEEK -> 4;
                    case MONTH -> 0;
                };
        return month >= 1 && month <= 12 && number >= Math.min(1, most) && number <= most;
    }
}
