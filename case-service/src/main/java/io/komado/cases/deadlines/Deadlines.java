package io.komado.cases.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The last days of the clocks that a case has (domain.md 2.7), in an organisation's zone and by its working days. A day is in time until it
 * ends there.
 */
public final class Deadlines {

    private static final int DESK_REPORT_DAYS = 3;
    private static final int ACKNOWLEDGEMENT_DAYS = 7;
    private static final int FEEDBACK_MONTHS = 3;
    private static final int PROTECTED_DAYS = 20;
    private static final int DETRIMENT_YEARS = 1;

    private final ZoneId zone;
    private final WorkingDays working;

    public Deadlines(ZoneId zone, WorkingDays working) {
        this.zone = zone;
        this.working = working;
    }

    /** The day that it is there at this instant. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** When this day is over there: the first instant that is too late. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atTime(LocalTime.MIN).atZone(zone).toInstant();
    }

    /** When this day begins there. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The desk's report: three working days, the day of receipt not counted. */
    public LocalDate deskReport(LocalDate received) {
        return working.after(received, DESK_REPORT_DAYS);
    }

    /**
     * The last day of an appeal, 「通知を受けた日から起算して14日以内」: the day of receipt is day 1 (R4-25).
     *
     * @param days of the procedure, 14 at the university
     */
    public LocalDate appeal(LocalDate received, int days) {
        return received.plusDays(days - 1L);
    }

    /**
     * The last day of filing, counted from the last fact or from leaving (R4-21, R4-22). The first day is not counted and the period ends on
     * the day before the one that corresponds to its start, or with the month where there is none (民法 140, 143): the anniversary, except
     * that a fact of 28 February leads to the 29th of a leap year.
     */
    public LocalDate filing(LocalDate fact, int years) {
        LocalDate start = fact.plusDays(1);
        LocalDate corresponding = start.plusYears(years);
        return corresponding.getDayOfMonth() == start.getDayOfMonth() ? corresponding.minusDays(1) : corresponding;
    }

    /** The earliest end of a watch: so many calendar months after the day on which the acts ceased (R3-79). */
    public LocalDate watch(LocalDate ceased, int months) {
        return ceased.plusMonths(months);
    }

    /** The next monthly note of a watch (R3-80); from the end of a month to the end of a shorter one. */
    public LocalDate watchNote(LocalDate begun, int number) {
        return begun.plusMonths(number);
    }

    /** Acknowledging a report under European rules: seven days. */
    public LocalDate acknowledgement(LocalDate received) {
        return received.plusDays(ACKNOWLEDGEMENT_DAYS);
    }

    /**
     * Feedback under European rules: three months from the acknowledgement, or from the seventh day where there was none.
     *
     * @param acknowledged the day of the acknowledgement, or of its end when it was not given
     */
    public LocalDate feedback(LocalDate acknowledged) {
        return acknowledged.plusMonths(FEEDBACK_MONTHS);
    }

    /** The last day before a report outside is protected when nobody told of an investigation (公益通報者保護法 3). */
    public LocalDate noticeOfInvestigation(LocalDate received) {
        return received.plusDays(PROTECTED_DAYS);
    }

    /** The last day of the watch for detriment that opens with every case: one year. */
    public LocalDate detriment(LocalDate received) {
        return filing(received, DETRIMENT_YEARS);
    }
}
