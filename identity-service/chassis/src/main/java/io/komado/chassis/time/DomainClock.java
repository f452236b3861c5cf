package io.komado.chassis.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The real time plus an offset that is read again at each look, so that journeys can pass months (ARCHITECTURE section 6). */
final class DomainClock extends Clock {

    private final Clock real;
    private final Supplier<Duration> offset;

    DomainClock(Clock real, Supplier<Duration> offset) {
        this.real = real;
        this.offset = offset;
    }

    /** Reads the offset, an ISO-8601 duration such as {@code P0D} or {@code PT2160H}, from a file. */
    static Supplier<Duration> offsetIn(Path file) {
        return () -> {
            try {
                return Duration.parse(Files.readString(file).strip());
            } catch (IOException e) {
                throw new IllegalStateException("the clock's file cannot be read", e);
            }
        };
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DomainClock(real.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset.get());
    }
}
