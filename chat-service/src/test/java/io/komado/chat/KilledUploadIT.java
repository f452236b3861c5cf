package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chat.desks.Desks;
import io.komado.local.TestInfrastructure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Promise 2, TH-21: chat-service killed with SIGKILL in the middle of uploads with at least 50 of them on their way, again and again. A file
 * is there whole with its message or not at all; what was acknowledged is there once; what broke off leaves parts that no key opens, swept a
 * day later, and neither a cleaning process nor its directory.
 */
@ChatServiceIT
@Tag("proof")
class KilledUploadIT {

    private static final int ROUNDS = 4;
    private static final int SENDERS = 56;
    private static final int IN_FLIGHT = 50;
    private static final int SIDE = 1_000;
    private static final String WITHOUT_A_KEY =
            "attachment_part p where not exists (select from attachment a where a.id = p.file_id)";

    /** More files side by side than as it ships, so that a kill meets several of them. */
    private static final Map<String, String> BUSY = Map.of(
            "KOMADO_ATTACHMENTS_ATONCE", "6",
            "KOMADO_ATTACHMENTS_WAITING", "PT1M");

    @LocalServerPort
    int port;

    private final Desks desks;
    private final TransactionTemplate transaction;
    private final TestInfrastructure servers;
    private final RowSecurity rows;
    private final List<byte[]> pictures = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean sending = true;

    @Autowired
    KilledUploadIT(Desks desks, TransactionTemplate transaction, TestInfrastructure servers) throws IOException {
        this.desks = desks;
        this.transaction = transaction;
        this.servers = servers;
        this.rows = new RowSecurity(servers.database("chat"));
        for (int seed = 0; seed < 8; seed++) {
            pictures.add(NoisyPicture.png(SIDE, seed));
        }
    }

    /** One member's uploads, by client id, in the order of the acknowledgements. */
    private record Uploads(UUID member, byte[] picture, Queue<UUID> taken) {}

    @Test
    void aFileIsWholeOrNotThereAndWhatWasAcknowledgedIsThereOnce(
            @Autowired List<TimerHandler> handlers, @Autowired Clock clock) throws IOException {
        long seed = System.nanoTime();
        System.out.println("KilledUploadIT seed " + seed);
        Random random = new Random(seed);
        ChatFixture tenant = ChatFixture.create(desks, transaction, port);
        String code = tenant.tenant().value();
        AtomicInteger where = new AtomicInteger(port);
        List<Uploads> all = new ArrayList<>();
        List<Long> killed = new ArrayList<>();
        int brokenOff = 0;
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try (Insistent http = new Insistent(where::get, Duration.ofSeconds(90))) {
            for (int round = 0; round < ROUNDS; round++) {
                try (ServiceProcess victim = ServiceProcess.start(servers, BUSY)) {
                    where.set(victim.port());
                    if (all.isEmpty()) {
                        begin(tenant, http, threads, all, random);
                    }
                    LockSupport.parkNanos(
                            Duration.ofMillis(1_000 + random.nextInt(4_000)).toNanos());
                    int before = rows.count(code, WITHOUT_A_KEY);
                    await().atMost(Duration.ofMinutes(2))
                            .pollDelay(Duration.ZERO)
                            .pollInterval(Duration.ofMillis(2))
                            .until(() -> !failures.isEmpty()
                                    || (http.inFlight() >= IN_FLIGHT && rows.count(code, WITHOUT_A_KEY) > before));
                    assertThat(failures).isEmpty();
                    List<ProcessHandle> cleaners = victim.children();
                    victim.kill();
                    killed.add(victim.pid());
                    nothingIsHalf(code);
                    brokenOff = Math.max(brokenOff, rows.count(code, WITHOUT_A_KEY));
                    await().atMost(Duration.ofMinutes(1))
                            .until(() -> cleaners.stream().noneMatch(ProcessHandle::isAlive));
                }
            }
            try (ServiceProcess restarted = ServiceProcess.start(servers, BUSY)) {
                where.set(restarted.port());
                assertThat(directoriesOf(killed)).isEmpty();
                sending = false;
                threads.close();
            }
            assertThat(http.repeated()).isPositive();
        } finally {
            sending = false;
            threads.shutdownNow();
        }
        assertThat(failures).isEmpty();
        nothingIsHalf(code);
        assertThat(brokenOff).as("control: a kill met files in the middle").isPositive();

        sweepADayLater(tenant, handlers, clock);
        assertThat(rows.count(code, WITHOUT_A_KEY)).isZero();
        nothingIsHalf(code);
        for (Uploads uploads : all) {
            everythingAcknowledgedIsThereOnce(tenant, uploads);
        }
        System.out.println("  " + acknowledged + " files acknowledged, " + brokenOff + " parts broken off");
    }

    private void begin(ChatFixture tenant, Insistent http, ExecutorService threads, List<Uploads> all, Random random) {
        for (int sender = 0; sender < SENDERS; sender++) {
            Uploads uploads = new Uploads(
                    UUID.randomUUID(), pictures.get(sender % pictures.size()), new ConcurrentLinkedQueue<>());
            all.add(uploads);
            Random choices = new Random(random.nextLong());
            threads.execute(() -> send(tenant, http, uploads, choices));
        }
    }

    private void send(ChatFixture tenant, Insistent http, Uploads uploads, Random random) {
        while (sending) {
            UUID clientId = UUID.randomUUID();
            int status = http.ask(
                            "POST",
                            "/desks/" + tenant.desk() + "/files?clientId=" + clientId,
                            tenant.memberToken(uploads.member()),
                            "application/octet-stream",
                            HttpRequest.BodyPublishers.ofByteArray(uploads.picture()),
                            random)
                    .status();
            if (status != 200 && status != 201) {
                failures.add("a file was answered with " + status);
                return;
            }
            uploads.taken().add(clientId);
            acknowledged.incrementAndGet();
        }
    }

    private void nothingIsHalf(String code) {
        assertThat(rows.count(
                        code,
                        "message m where file_id is not null and not exists"
                                + " (select from attachment a where a.id = m.file_id)"))
                .as("messages without their file")
                .isZero();
        assertThat(rows.count(code, "attachment a where not exists (select from message m where m.file_id = a.id)"))
                .as("files without their message")
                .isZero();
        assertThat(rows.count(
                        code,
                        "attachment a where parts <> (select count(*) from attachment_part p where p.file_id = a.id)"))
                .as("files without all of their parts")
                .isZero();
    }

    private void everythingAcknowledgedIsThereOnce(ChatFixture tenant, Uploads uploads) throws IOException {
        String token = tenant.memberToken(uploads.member());
        String desk = "/desks/" + tenant.desk();
        JsonNode messages =
                tenant.json(tenant.get(token, desk + "/messages?limit=100")).at("/messages");
        assertThat(messages.valueStream().map(message -> message.at("/clientId").asString()))
                .containsExactlyElementsOf(
                        uploads.taken().stream().map(UUID::toString).toList());
        BufferedImage sent = ImageIO.read(new ByteArrayInputStream(uploads.picture()));
        for (JsonNode message : messages) {
            byte[] file = tenant.get(
                            token, desk + "/files/" + message.at("/file/id").asString())
                    .expectStatus()
                    .isOk()
                    .expectBody(byte[].class)
                    .returnResult()
                    .getResponseBodyContent();
            BufferedImage got = ImageIO.read(new ByteArrayInputStream(file));
            assertThat(got.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE))
                    .isEqualTo(sent.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE));
        }
    }

    private void sweepADayLater(ChatFixture tenant, List<TimerHandler> handlers, Clock clock) {
        TimerHandler sweep = handlers.stream()
                .filter(handler -> handler.kind().equals("attachments.orphans"))
                .findFirst()
                .orElseThrow();
        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(
                        status -> sweep.due("hour", clock.instant().plus(Duration.ofHours(24)))));
    }

    private static List<Path> directoriesOf(List<Long> processes) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/dev/shm"))) {
            return all.filter(directory -> processes.stream()
                            .anyMatch(pid ->
                                    directory.getFileName().toString().startsWith("komado-cleaning-" + pid + "-")))
                    .toList();
        }
    }
}
