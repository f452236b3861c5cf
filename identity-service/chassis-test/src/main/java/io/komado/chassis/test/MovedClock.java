package io.komado.chassis.test;

import io.komado.chassis.time.CoarseTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Moves the domain's clock of the service under test, by the file that it reads; whoever moves it puts it back. */
public final class MovedClock {

    private static final Path FILE = file();

    private MovedClock() {}

    /** The file, which holds a duration by which the clock is ahead. */
    static Path path() {
        return FILE;
    }

    /** Today in Tokyo by the real clock. */
    public static LocalDate today() {
        return LocalDate.now(Clock.system(CoarseTime.TOKYO));
    }

    /** To noon of this day in Tokyo. */
    public static void to(LocalDate day) {
        to(day.atTime(12, 0).atZone(CoarseTime.TOKYO).toInstant());
    }

    /** To this instant. */
    public static void to(Instant instant) {
        write(Duration.between(Instant.now(Clock.systemUTC()), instant));
    }

    /** Ahead of the real clock by so much. */
    public static void ahead(Duration by) {
        write(by);
    }

    /** To the real clock. */
    public static void back() {
        write(Duration.ZERO);
    }

    private static Path file() {
        try {
            return Files.writeString(Files.createTempDirectory("komado-clock").resolve("clock"), "PT0S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Duration offset) {
        try {
            Path next = FILE.resolveSibling("clock.next");
            Files.writeString(next, offset.toString());
            Files.move(next, FILE, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
