package io.komado.bench;

import io.komado.local.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A second process of a running service: the command and the environment of the first, on a port of its own. */
record Replica(Process process, int port) implements AutoCloseable {

    private static final int PORT = 29_304;
    private static final Duration LOOK = Duration.ofMillis(200);

    /** Starts it and waits until it is ready. */
    static Replica of(Stack stack, String service) throws IOException, InterruptedException {
        Path first =
                Path.of("/proc", String.valueOf(stack.control(service).pid().orElseThrow()));
        ProcessBuilder builder = new ProcessBuilder(words(first.resolve("cmdline")))
                .directory(first.resolve("cwd").toRealPath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(stack.settings()
                        .data()
                        .resolve("logs/" + service + "-replica.log")
                        .toFile());
        builder.environment().clear();
        for (String variable : words(first.resolve("environ"))) {
            int equals = variable.indexOf('=');
            builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        builder.environment().put("SERVER_PORT", String.valueOf(PORT));
        Replica replica = new Replica(builder.start(), PORT);
        replica.awaitReady();
        return replica;
    }

    private static List<String> words(Path file) throws IOException {
        return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\0"));
    }

    private void awaitReady() throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (process.isAlive()) {
                try {
                    if (http.send(health, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    LockSupport.parkNanos(LOOK.toNanos());
                }
            }
        }
        throw new IllegalStateException("the second replica has ended");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** Its address. */
    @Override
    public String toString() {
        return "the second on port " + port;
    }
}
