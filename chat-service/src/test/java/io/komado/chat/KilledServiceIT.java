package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.test.KomadoServers;
import io.komado.chassis.test.TestTokens;
import io.komado.chat.desks.Desks;
import io.komado.local.ServiceDatabase;
import io.komado.local.TestInfrastructure;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Promise 2: chat-service killed with SIGKILL at a random moment, with 64 senders at work, again and again; afterwards every
 * message that was acknowledged is there, once and in its place. The ledger is written by the senders at each acknowledgement.
 */
@ChatServiceIT
@Tag("proof")
class KilledServiceIT {

    private static final int ROUNDS = 5;
    private static final int SENDERS = 64;

    @LocalServerPort
    int port;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void everyAcknowledgedMessageIsThereOnceAndInOrder(
            @Autowired Desks desks, @Autowired TransactionTemplate transaction, @Autowired TestInfrastructure servers)
            throws Exception {
        long seed = System.nanoTime();
        System.out.println("KilledServiceIT seed " + seed);
        Random random = new Random(seed);
        ChatFixture tenant = ChatFixture.create(desks, transaction, port);
        Map<UUID, ConcurrentLinkedQueue<Integer>> ledger = new ConcurrentHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            int victimPort = freePort();
            Process victim = start(victimPort, servers);
            try {
                awaitReady(victimPort);
                AtomicBoolean sending = new AtomicBoolean(true);
                try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (int i = 0; i < SENDERS; i++) {
                        UUID member = UUID.randomUUID();
                        senders.execute(() -> send(tenant, member, victimPort, sending, ledger));
                    }
                    LockSupport.parkNanos(
                            Duration.ofMillis(500 + random.nextInt(2_000)).toNanos());
                    victim.destroyForcibly();
                    victim.waitFor(20, TimeUnit.SECONDS);
                    sending.set(false);
                }
            } finally {
                victim.destroyForcibly();
            }
        }
        assertThat(ledger).hasSizeGreaterThan(SENDERS);
        for (Map.Entry<UUID, ConcurrentLinkedQueue<Integer>> entry : ledger.entrySet()) {
            List<Integer> stored = storedSequence(tenant, entry.getKey());
            assertThat(stored).doesNotHaveDuplicates().isSorted();
            assertThat(stored).containsAll(entry.getValue());
        }
    }

    /** Sends numbered messages one after another; notes each number once it was acknowledged. */
    private void send(
            ChatFixture tenant,
            UUID member,
            int victimPort,
            AtomicBoolean sending,
            Map<UUID, ConcurrentLinkedQueue<Integer>> ledger) {
        String token = TestTokens.member(tenant.tenant().value(), member);
        for (int number = 1; sending.get(); number++) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + victimPort + "/desks/" + tenant.desk() + "/messages"))
                    .timeout(Duration.ofSeconds(5))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"clientId\":\"" + UUID.randomUUID() + "\",\"text\":\"" + number + "\"}"))
                    .build();
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 201) {
                    ledger.computeIfAbsent(member, key -> new ConcurrentLinkedQueue<>())
                            .add(number);
                }
            } catch (IOException ignored) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The numbers that a member's line holds, read page by page from a living replica. */
    private List<Integer> storedSequence(ChatFixture tenant, UUID member) {
        List<Integer> numbers = new ArrayList<>();
        int before = Integer.MAX_VALUE;
        boolean more = true;
        while (more) {
            JsonNode page = tenant.json(tenant.get(
                    tenant.memberToken(member), "/desks/" + tenant.desk() + "/messages?limit=100&before=" + before));
            List<Integer> part = page.at("/messages")
                    .valueStream()
                    .map(message -> Integer.parseInt(message.at("/text").asString()))
                    .toList();
            numbers.addAll(0, part);
            more = page.at("/more").asBoolean();
            before = part.isEmpty() ? 0 : page.at("/messages/0/seq").asInt();
        }
        return numbers;
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
