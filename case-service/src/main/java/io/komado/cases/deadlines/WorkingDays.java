package io.komado.cases.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days on which an organisation works: neither a Saturday or Sunday, nor a Japanese public holiday with its substitutes (振替休日,
 * 国民の休日), nor a day on which the organisation itself is closed.
 */
public final class WorkingDays {

    private static final Map<Integer, Set<LocalDate>> BY_YEAR = new ConcurrentHashMap<>();

    private final Set<LocalDate> closed;

    private WorkingDays(Set<LocalDate> closed) {
        this.closed = closed;
    }

    /** Those of Japan, for an organisation that has no days of its own. */
    public static WorkingDays ofJapan() {
        return new WorkingDays(Set.of());
    }

    /** Those of Japan without these days, such as the closure at the year's end. */
    public WorkingDays closedOn(Set<LocalDate> days) {
        return new WorkingDays(Set.copyOf(days));
    }

    /** Whether the organisation works on this day. */
    public boolean include(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !closed.contains(day)
                && !publicHolidays(day.getYear()).contains(day);
    }

    /**
     * The last of so many working days, where the first day does not count.
     *
     * @param count at least 1
     */
    public LocalDate after(LocalDate first, int count) {
        LocalDate day = first;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (include(day)) {
                left--;
            }
        }
        return day;
    }

    /** The public holidays of Japan in this year. */
    static Set<LocalDate> publicHolidays(int year) {
        return BY_YEAR.computeIfAbsent(year, wanted -> Set.copyOf(NationalHolidays.of(wanted)));
    }
}
