package io.komado.chassis.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The one rule of time for what a member causes: stored by the hour, shown by the half-day, audited by the day (ARCHITECTURE
 * section 4, TH-08, TH-16, TH-17).
 */
public final class CoarseTime {

    /** The zone of every tenant that names no other. */
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Half a day, as it is shown. */
    public enum Half {
        AM,
        PM;

        /** The word on the wire. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A day and its half. */
    public record HalfDay(LocalDate day, Half half) {}

    private CoarseTime() {}

    /** The running hour. */
    public static Instant hourOf(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    /** The running day in this zone. */
    public static LocalDate dayOf(Clock clock, ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What may be shown of a stored hour. */
    public static HalfDay shown(Instant hour, ZoneId zone) {
        ZonedDateTime local = hour.atZone(zone);
        return new HalfDay(local.toLocalDate(), local.getHour() < 12 ? Half.AM : Half.PM);
    }
}
