package io.komado.system;

import io.komado.local.Checkout;
import io.komado.local.KeycloakAddress;
import io.komado.local.Ports;
import io.komado.local.ServerControl;
import io.komado.local.Settings;
import io.komado.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The whole of Komado, started once for all tests of this module with the README's command on data and ports of its own, and
 * stopped when the tests have ended.
 */
final class RunningKomado {

    private static final RunningKomado INSTANCE = new RunningKomado();

    private final Path root = Path.of(System.getProperty("komado.root")).toAbsolutePath();
    private final Path data = root.resolve("deploy/system-tests/target/komado");
    private final int offset = Ports.freeOffset();
    private final String operatorPassword;
    private final String operatorSecret;

    private RunningKomado() {
        forget(data);
        moveClock(Duration.ZERO);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run("down")));
        String told = run("up");
        operatorPassword = find(told, "password\\s+(\\S+)");
        operatorSecret = find(told, "authenticator\\s+([A-Z2-7]+)");
    }

    static RunningKomado shared() {
        return INSTANCE;
    }

    String origin() {
        return "http://localhost:" + port(8088);
    }

    String mail() {
        return "http://127.0.0.1:" + port(10081);
    }

    int port(int base) {
        return base + offset;
    }

    /** Its Keycloak, with the rights that the launcher has. */
    KeycloakAddress keycloak() {
        return stack().keycloak();
    }

    /** The hand on one of its servers. */
    ServerControl control(String name) {
        return stack().control(name);
    }

    private Stack stack() {
        return new Stack(
                new Checkout(root), new Settings(data, Ports.local(offset), origin(), Optional.of(clockFile())));
    }

    private Path clockFile() {
        return data.resolve("clock");
    }

    /** Has the domain's clock of all applications run ahead by so much. */
    void moveClock(Duration ahead) {
        try {
            Path next = Files.createDirectories(data).resolve("clock.next");
            Files.writeString(next, ahead.toString());
            Files.move(next, clockFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where everything is kept that this Komado stores. */
    Path data() {
        return data;
    }

    Path root() {
        return root;
    }

    String operatorPassword() {
        return operatorPassword;
    }

    /** The operator's authenticator secret, base 32. */
    String operatorSecret() {
        return operatorSecret;
    }

    /** Runs one of the commands of {@code deploy/local}; what it printed. */
    String run(String command, String... arguments) {
        ProcessBuilder process =
                new ProcessBuilder(root.resolve("deploy/local/" + command).toString());
        process.command().addAll(List.of(arguments));
        process.environment().put("KOMADO_DATA", data.toString());
        process.environment().put("KOMADO_CLOCK_FILE", clockFile().toString());
        process.environment().put("KOMADO_PORT_OFFSET", String.valueOf(offset));
        process.redirectErrorStream(true);
        try {
            Process running = process.start();
            String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!running.waitFor(10, TimeUnit.MINUTES) || running.exitValue() != 0) {
                throw new IllegalStateException(command + " failed:\n" + told);
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An offset at which the first and the last of our ports are free. */
    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("up did not print " + pattern + ":\n" + text);
        }
        return matcher.group(1);
    }

    /** Forgets the data of an earlier run, so that the first operator is made anew. */
    private static void forget(Path directory) {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
