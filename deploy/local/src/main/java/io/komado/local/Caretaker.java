package io.komado.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * A process of its own that waits until every process of tests that uses the test infrastructure has ended, then stops its servers and
 * deletes their data. It watches processes, so nothing is left behind when tests are killed.
 */
public final class Caretaker {

    private static final Duration FOREVER = Duration.ofDays(365);

    private Caretaker() {}

    /** Registers a process of tests with the caretaker of this directory, and starts that caretaker if there is none. */
    static void watchOver(Path home, ProcessHandle tests) {
        try {
            Path users = PrivateFiles.directory(home.resolve("users"));
            Files.writeString(users.resolve("" + tests.pid()), Pids.startTime(tests.pid()));
            process(home).launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerProcess process(Path home) {
        List<Path> classPath = Stream.of(Caretaker.class, PostgreSql.driver(), XZInputStream.class)
                .map(Caretaker::origin)
                .toList();
        List<String> flags = List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        ServerSpec spec = new ServerSpec(
                "caretaker",
                Java.command(flags, classPath, List.of(Caretaker.class.getName(), home.toString())),
                Map.of(),
                home,
                Set.of(),
                log -> true,
                Duration.ofSeconds(10),
                "TERM",
                Duration.ofSeconds(10));
        return new ServerProcess(spec, home);
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " comes from no file", e);
        }
    }

    /** Takes the directory of the infrastructure as its only argument. */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        boolean ended = false;
        while (!ended) {
            Waiting.until(FOREVER, () -> users(home).noneMatch(Caretaker::isAlive));
            ended = TestInfrastructure.exclusively(home, () -> endUnlessUsedAgain(home));
        }
    }

    private static boolean endUnlessUsedAgain(Path home) {
        if (users(home).anyMatch(Caretaker::isAlive)) {
            return false;
        }
        RunningServer.endAll(home.resolve("data"));
        for (String left : List.of("data", "users", "run", "ports")) {
            PrivateFiles.deleteTree(home.resolve(left));
        }
        return true;
    }

    private static Stream<Path> users(Path home) {
        return Checkout.files(home.resolve("users"), "", "").stream();
    }

    private static boolean isAlive(Path user) {
        try {
            return Files.readString(user)
                    .equals(Pids.startTime(Long.parseLong(user.getFileName().toString())));
        } catch (IOException e) {
            return false;
        }
    }
}
