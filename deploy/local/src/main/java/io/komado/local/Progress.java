package io.komado.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells a person what is being started and how long it took, and remembers what this run started. */
public final class Progress {

    private final PrintStream out;
    private final InstantSource clock;
    private final List<ServerControl> started = new CopyOnWriteArrayList<>();

    Progress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Lines on standard output. */
    public static Progress onConsole() {
        return new Progress(System.out, InstantSource.system());
    }

    void say(String line) {
        out.println("  " + line);
    }

    /** Starting this server, as one step. */
    Runnable step(ServerControl server) {
        return () -> {
            if (server.isReady()) {
                say(server.name() + " runs already");
                return;
            }
            if (!server.isAlive()) {
                started.add(server);
            }
            Instant begin = clock.instant();
            server.start();
            say("%s is ready (%s)".formatted(server.name(), seconds(begin)));
        };
    }

    /** Stopping this server, as one step; silent when it does not run. */
    Runnable stop(ServerControl server) {
        return () -> {
            if (server.isAlive()) {
                server.stop();
                say(server.name() + " has stopped");
            }
        };
    }

    /** Stops what this run started, so that a failed start leaves nothing behind. */
    void failed() {
        Servers.together(started.stream()
                .filter(server -> !server.name().equals("postgresql"))
                .map(this::stop)
                .toList());
        Servers.together(started.stream().map(this::stop).toList());
    }

    private String seconds(Instant begin) {
        double seconds = Duration.between(begin, clock.instant()).toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
