package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.test.KomadoServers;
import io.komado.chassis.test.TestTokens;
import io.komado.chat.desks.Desks;
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
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Promise 2: chat-service with its relay killed with SIGKILL at a random moment with at least 50 requests on their way, again and
 * again. {@link Aftermath} says what holds afterwards.
 */
@ChatServiceIT
@Tag("proof")
class KilledServiceIT {

    private static final int ROUNDS = 5;

    @LocalServerPort
    int port;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void nothingIsLostDoubledOrOutOfOrder(
            @Autowired Desks desks,
            @Autowired TransactionTemplate transaction,
            @Autowired JdbcClient jdbc,
            @Autowired TestInfrastructure servers,
            @Autowired @Qualifier("relay") SmartLifecycle ownRelay)
            throws Exception {
        long seed = System.nanoTime();
        System.out.println("KilledServiceIT seed " + seed);
        Random random = new Random(seed);
        ChatFixture tenant = ChatFixture.create(desks, transaction, port);
        AtomicInteger where = new AtomicInteger(port);
        ownRelay.stop();
        try (Senders senders = Senders.atWork(tenant, desks, transaction, jdbc, where::get, random)) {
            for (int round = 0; round < ROUNDS; round++) {
                int victimPort = Ports.freePort();
                Process victim = start(victimPort, servers);
                try {
                    awaitReady(victimPort);
                    where.set(victimPort);
                    LockSupport.parkNanos(
                            Duration.ofMillis(500 + random.nextInt(2_000)).toNanos());
                    senders.awaitFullSwing();
                } finally {
                    victim.destroyForcibly();
                    victim.waitFor(20, TimeUnit.SECONDS);
                }
            }
            where.set(port);
            ownRelay.start();
            senders.awaitFullSwing();
            new Aftermath(tenant, servers, senders.finish()).nothingIsLostDoubledOrOutOfOrder();
            assertThat(senders.repeated()).isPositive();
        } finally {
            if (!ownRelay.isRunning()) {
                ownRelay.start();
            }
        }
    }

    private void awaitReady(int victimPort) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + victimPort + "/actuator/health/readiness"))
                .build();
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> {
            String health =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return new JsonMapper().readTree(health).at("/status").asString("").equals("UP");
        });
    }

    private static Process start(int victimPort, TestInfrastructure servers) throws IOException {
        ServiceDatabase database = servers.database("chat");
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ChatServiceApplication.class.getName());
        process.environment()
                .putAll(Map.ofEntries(
                        Map.entry("SERVER_PORT", String.valueOf(victimPort)),
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
        return process.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
