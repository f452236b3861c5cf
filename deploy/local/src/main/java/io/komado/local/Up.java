package io.komado.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Builds what is missing, starts everything and tells a person where it is. */
final class Up {

    private static final long NEEDED_BYTES = 1L << 30;

    private Up() {}

    static int run(Checkout checkout, Settings settings, List<String> options) {
        boolean demo = options.equals(List.of("--demo"));
        if (!demo && !options.isEmpty()) {
            throw new LaunchFailure("up takes no option but --demo.");
        }
        PrivateFiles.directory(settings.data());
        try (FileChannel channel = FileChannel.open(
                        settings.data().resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new LaunchFailure("Another up is at work on " + settings.data() + ".");
            }
            start(checkout, settings, demo);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Checkout checkout, Settings settings, boolean demo) throws IOException {
        InstantSource clock = InstantSource.system();
        requireSpace(settings.data());
        requireSpace(PrivateFiles.directory(checkout.cache()));
        requireSameOrigin(settings);
        requireFreePorts(settings);
        Build.missing(checkout);
        Instant begin = clock.instant();
        Stack stack = new Stack(checkout, settings);
        System.out.println("Starting Komado");
        stack.start(Progress.onConsole());
        System.out.println("Komado is ready after "
                + Duration.between(begin, clock.instant()).toSeconds() + " s.");
        System.out.println();
        printAddresses(settings);
        FirstOperator.introduce(stack, demo);
        if (demo) {
            Demo.fill(stack);
        }
    }

    private static void requireSpace(Path data) throws IOException {
        long free = Files.getFileStore(data).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new LaunchFailure("The disk that holds " + data + " has only " + (free >> 20)
                    + " MB left; Komado needs at least 1024 MB.");
        }
    }

    /** Told before a build of minutes; where something of ours runs, each server looks at its own ports when it is started. */
    static void requireFreePorts(Settings settings) {
        List<Path> noted = Files.exists(settings.data().resolve("run"))
                ? Checkout.files(settings.data().resolve("run"), "", ".pid")
                : List.of();
        boolean runs = noted.stream()
                .map(file -> file.getFileName().toString().replace(".pid", ""))
                .anyMatch(name -> new RunningServer(name, settings.data()).isAlive());
        List<String> taken = runs ? List.of() : settings.ports().taken();
        if (!taken.isEmpty()) {
            throw new LaunchFailure("Komado needs port " + String.join(", ", taken)
                    + ", where something else listens; stop that, or set KOMADO_PORT_OFFSET to move all ports.");
        }
    }

    /** Realms and letters name the origin, so data made for one port does not work on another. */
    private static void requireSameOrigin(Settings settings) throws IOException {
        Path file = settings.data().resolve("origin");
        if (!Files.exists(file)) {
            Files.writeString(file, settings.origin());
        }
        String before = Files.readString(file);
        if (!before.equals(settings.origin())) {
            throw new LaunchFailure("The data in " + settings.data() + " was made for " + before
                    + "; use the same KOMADO_PORT_OFFSET as then, or another KOMADO_DATA.");
        }
    }

    private static void printAddresses(Settings settings) {
        System.out.println("  members      " + settings.origin() + "/");
        System.out.println("  desk         " + settings.origin() + "/desk/");
        System.out.println("  operator     " + settings.origin() + "/operator/");
        System.out.println(
                "  mail         http://127.0.0.1:" + settings.ports().mailApi() + "/ (all mail that is sent)");
        System.out.println();
    }
}
