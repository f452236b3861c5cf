package io.komado.chat;

import static org.awaitility.Awaitility.await;

import io.komado.chassis.test.KomadoServers;
import io.komado.chassis.test.TestTokens;
import io.komado.local.Ports;
import io.komado.local.ServiceDatabase;
import io.komado.local.TestInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** chat-service as a process of its own, on the stores and keys of this test; closing it is SIGKILL. */
final class ServiceProcess implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final Process process;

    private ServiceProcess(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts one and waits until it is ready. */
    static ServiceProcess start(TestInfrastructure servers, Map<String, String> settings) throws IOException {
        int port = Ports.freePort();
        ServiceDatabase database = servers.database("chat");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ChatServiceApplication.class.getName());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("SERVER_PORT", String.valueOf(port)),
                        Map.entry("KOMADO_DATABASE_URL", database.url()),
                        Map.entry("KOMADO_DATABASE_OWNERPASSWORD", database.ownerPassword()),
                        Map.entry("KOMADO_DATABASE_SERVICEPASSWORD", database.servicePassword()),
                        Map.entry("KOMADO_DATABASE_RELAYPASSWORD", database.relayPassword()),
                        Map.entry("KOMADO_KAFKA_BOOTSTRAPSERVERS", servers.kafkaBootstrapServers()),
                        Map.entry("KOMADO_TOKENS_MEMBERISSUER", TestTokens.MEMBER_ISSUER),
                        Map.entry("KOMADO_TOKENS_MEMBERKEYS", TestTokens.keysAddress()),
                        Map.entry("KOMADO_TOKENS_STAFFISSUER", TestTokens.STAFF_ISSUER),
                        Map.entry("KOMADO_TOKENS_STAFFKEYS", TestTokens.keysAddress()),
                        Map.entry(
                                "KOMADO_KEYS_DIRECTORY",
                                KomadoServers.keysDirectory().resolve("chat").toString()),
                        Map.entry("KOMADO_IDENTITY_URL", "http://127.0.0.1:1"),
                        Map.entry("KOMADO_TOKENURL", "http://127.0.0.1:1"),
                        Map.entry("KOMADO_CLIENTSECRET", "unused")));
        builder.environment().putAll(settings);
        ServiceProcess started = new ServiceProcess(
                port,
                builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
        try {
            started.awaitReady();
        } catch (RuntimeException e) {
            started.kill();
            throw e;
        }
        return started;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** The processes that it has started and that still run. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    private void awaitReady() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> {
            String health =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return new JsonMapper().readTree(health).at("/status").asString("").equals("UP");
        });
    }

    @Override
    public void close() {
        kill();
    }

    /** SIGKILL; returns once it is gone. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            http.shutdownNow();
        }
    }
}
