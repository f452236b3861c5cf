package io.komado.identity.staff;

import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/**
 * From when until when a role is held, in whole days of the organisation's zone.
 *
 * @param from the first day
 * @param until the first day on which it is not held any more; a reappointment begins on it
 */
public record Term(LocalDate from, LocalDate until) {

    /** How long a term lasts, and the longest that it may last (R4-15, R4-30). */
    public static final Period LENGTH = Period.ofYears(2);

    public Term {
        if (!from.isBefore(until)) {
            throw Refusal.unprocessable("term-empty", "A term ends after the day on which it begins.")
                    .at("/until", "not-after-from");
        }
    }

    /** The full term that begins on this day. */
    public static Term beginning(LocalDate from) {
        return new Term(from, endOfFullTerm(from));
    }

    /**
     * Two years to the day; from a 29 February, which a year without one cannot answer, the whole of that February counts (Civil
     * Code, article 143).
     */
    private static LocalDate endOfFullTerm(LocalDate from) {
        LocalDate end = from.plus(LENGTH);
        return end.getDayOfMonth() == from.getDayOfMonth() ? end : end.plusDays(1);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean overlaps(Term other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public boolean isLongerThanAllowed() {
        return until.isAfter(endOfFullTerm(from));
    }

    /** The same, ended early. */
    public Term endingOn(LocalDate day) {
        return new Term(from, day);
    }

    /** Midnight of the first day. */
    public Instant begins() {
        return midnight(from);
    }

    /** The midnight that ends it. */
    public Instant ends() {
        return midnight(until);
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(CoarseTime.TOKYO).toInstant();
    }
}
