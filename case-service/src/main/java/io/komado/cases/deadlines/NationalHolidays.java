package io.komado.cases.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;

/**
 * The national holidays of Japan as the law has them since 2022 (国民の祝日に関する法律 2, 3): the days themselves, the next day that is none when
 * one falls on a Sunday (振替休日), and the day between two of them (国民の休日).
 *
 * <p>The equinoxes are computed, as the astronomers do before the government announces them each February for the year after; years before 2022
 * and after 2099 are not known. jollyday, which was tried first, knows neither the equinoxes nor the substitutes nor the present
 * emperor's birthday.
 */
final class NationalHolidays {

    private static final int EPOCH = 1980;
    private static final double DRIFT = 0.242194;
    private static final double VERNAL = 20.8431;
    private static final double AUTUMNAL = 23.2488;

    private NationalHolidays() {}

    /** All of this year, in order. */
    static Set<LocalDate> of(int year) {
        Set<LocalDate> named = new TreeSet<>(Set.of(
                LocalDate.of(year, 1, 1),
                monday(year, 1, 2),
                LocalDate.of(year, 2, 11),
                LocalDate.of(year, 2, 23),
                LocalDate.of(year, 3, equinox(year, VERNAL)),
                LocalDate.of(year, 4, 29),
                LocalDate.of(year, 5, 3),
                LocalDate.of(year, 5, 4),
                LocalDate.of(year, 5, 5),
                monday(year, 7, 3),
                LocalDate.of(year, 8, 11),
                monday(year, 9, 3),
                LocalDate.of(year, 9, equinox(year, AUTUMNAL)),
                monday(year, 10, 2),
                LocalDate.of(year, 11, 3),
                LocalDate.of(year, 11, 23)));
        Set<LocalDate> all = new TreeSet<>(named);
        for (LocalDate day : named) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                all.add(nextOutside(day, named));
            }
            LocalDate between = day.plusDays(1);
            if (named.contains(day.plusDays(2)) && !named.contains(between)) {
                all.add(between);
            }
        }
        return all;
    }

    private static LocalDate nextOutside(LocalDate sunday, Set<LocalDate> named) {
        LocalDate day = sunday.plusDays(1);
        while (named.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate monday(int year, int month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    private static int equinox(int year, double base) {
        int since = year - EPOCH;
        return (int) (base + DRIFT * since - Math.floorDiv(since, 4));
    }
}
