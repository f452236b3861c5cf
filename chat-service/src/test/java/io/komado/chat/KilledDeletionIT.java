package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.test.RowSecurity;
import io.komado.chat.desks.Desks;
import io.komado.local.TestInfrastructure;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Promise 3: chat-service killed with SIGKILL while members withdraw their conversations, with at least 50 of them on their way, and while the
 * rows are swept. A conversation is there whole or its keys are gone; what was acknowledged is gone; sweeping goes on where it broke off.
 */
@ChatServiceIT
@Tag("proof")
class KilledDeletionIT {

    private static final int ROUNDS = 3;
    private static final int SWEEPS = 2;
    private static final int WITHDRAWING = 1_500;
    private static final int STAYING = 12;
    private static final int AT_ONCE = 56;
    private static final int IN_FLIGHT = 50;
    private static final int LONG = 9_000;
    private static final String TEXT = "残るか消える話 v4k8";
    private static final String LEFT = "conversation where desk_id is null";

    @LocalServerPort
    int port;

    private final Desks desks;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestInfrastructure servers;
    private final RowSecurity rows;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Set<UUID> gone = ConcurrentHashMap.newKeySet();

    @Autowired
    KilledDeletionIT(Desks desks, TransactionTemplate transaction, JdbcClient jdbc, TestInfrastructure servers) {
        this.desks = desks;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.servers = servers;
        this.rows = new RowSecurity(servers.database("chat"));
    }

    @Test
    void aConversationIsThereWholeOrItsKeysAreGone(@Autowired @Qualifier("timerScheduler") SmartLifecycle ownTimers)
            throws IOException {
        long seed = System.nanoTime();
        System.out.println("KilledDeletionIT seed " + seed);
        Random random = new Random(seed);
        ChatFixture tenant = ChatFixture.create(desks, transaction, port);
        String code = tenant.tenant().value();
        List<UUID> members = write(tenant, WITHDRAWING);
        withFilesAndALongOne(tenant);
        List<String> withdrawn = conversations(tenant);
        List<UUID> staying = write(tenant, STAYING);
        List<String> kept = conversations(tenant).stream()
                .filter(id -> !withdrawn.contains(id))
                .toList();
        ownTimers.stop();
        try {
            withdrawUnderFire(tenant, members, random);
            nothingIsHalfDone(code);
            assertThat(rows.count(code, LEFT)).isPositive();
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                int before = rows.count(code, "message");
                try (ServiceProcess victim = ServiceProcess.start(servers, Map.of())) {
                    await().pollInterval(Duration.ofMillis(5))
                            .atMost(Duration.ofMinutes(1))
                            .until(() -> rows.count(code, "message") < before);
                    victim.kill();
                    nothingIsHalfDone(code);
                }
            }
        } finally {
            ownTimers.start();
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> rows.count(code, LEFT) == 0);
        for (String table : List.of("conversation", "message")) {
            assertThat(rows.count(code, table)).as(table).isEqualTo(STAYING);
        }
        for (String table : List.of("attachment", "attachment_part", "remains", "leaving")) {
            assertThat(rows.count(code, table)).as(table).isZero();
        }
        for (UUID member : staying) {
            assertThat(own(tenant, member)).as("what nobody withdrew opens").contains(TEXT);
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(PublishedEvents.read(servers.kafkaBootstrapServers())
                                .destroyed())
                        .containsAll(withdrawn)
                        .doesNotContainAnyElementsOf(kept));
    }

    /** All of them withdraw, while the service is killed again and again, until each has been told that it is done. */
    private void withdrawUnderFire(ChatFixture tenant, List<UUID> members, Random random) throws IOException {
        Queue<UUID> waiting = new ConcurrentLinkedQueue<>(members);
        AtomicInteger where = new AtomicInteger(port);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try (Insistent http = new Insistent(where::get, Duration.ofSeconds(10))) {
            for (int round = 0; round < ROUNDS; round++) {
                try (ServiceProcess victim = ServiceProcess.start(servers, Map.of())) {
                    where.set(victim.port());
                    if (round == 0) {
                        for (int one = 0; one < AT_ONCE; one++) {
                            Random choices = new Random(random.nextLong());
                            threads.execute(() -> withdraw(tenant, http, waiting, choices));
                        }
                    }
                    LockSupport.parkNanos(
                            Duration.ofMillis(20 + random.nextInt(300)).toNanos());
                    await().pollInterval(Duration.ofMillis(1)).until(() -> http.inFlight() >= IN_FLIGHT);
                    victim.kill();
                    nothingIsHalfDone(tenant.tenant().value());
                    for (UUID member : gone) {
                        assertThat(own(tenant, member)).as("acknowledged").doesNotContain(TEXT);
                    }
                }
            }
            where.set(port);
            threads.close();
            assertThat(http.repeated()).isPositive();
        } finally {
            threads.shutdownNow();
        }
        assertThat(failures).isEmpty();
        for (UUID member : members) {
            assertThat(own(tenant, member)).doesNotContain(TEXT);
        }
    }

    private void withdraw(ChatFixture tenant, Insistent http, Queue<UUID> waiting, Random random) {
        for (UUID member = waiting.poll(); member != null; member = waiting.poll()) {
            Insistent.Outcome answer = http.ask(
                    "DELETE",
                    "/desks/" + tenant.desk() + "/conversation",
                    tenant.memberToken(member),
                    "application/json",
                    HttpRequest.BodyPublishers.noBody(),
                    random);
            boolean doneBefore = answer.status() == 404 && answer.repeated();
            if (answer.status() != 204 && !doneBefore) {
                failures.add("a withdrawal was answered with " + answer.status());
            }
            gone.add(member);
        }
    }

    private void nothingIsHalfDone(String code) {
        none(
                code,
                "conversation where desk_id is null and (octet_length(data_key) > 0 or nickname is not null or member_ref is not null)");
        none(code, "conversation where desk_id is not null and octet_length(data_key) = 0");
        none(code, "leaving where not destroyed");
        none(
                code,
                "attachment a where not exists"
                        + " (select from conversation c where c.id = a.conversation_id and c.desk_id is not null)");
        none(
                code,
                "conversation c where desk_id is null and not exists"
                        + " (select from timer t where t.kind = 'conversation.remains' and t.reference = c.id::text)");
    }

    private void none(String code, String which) {
        assertThat(rows.count(code, which)).as(which).isZero();
    }

    private static List<UUID> write(ChatFixture tenant, int members) {
        return IntStream.range(0, members)
                .mapToObj(number -> UUID.randomUUID())
                .peek(member -> tenant.memberWrites(member, UUID.randomUUID(), TEXT)
                        .expectStatus()
                        .isCreated())
                .toList();
    }

    /** Each has a file of two parts, and one is so long that it takes several turns to sweep. */
    private void withFilesAndALongOne(ChatFixture tenant) {
        inTenant(tenant, () -> {
            jdbc.sql("""
                            with file as (
                                insert into attachment (id, conversation_id, kind, bytes, parts, data_key, data_key_version)
                                select gen_random_uuid(), id, 'png', 9, 2, data_key, data_key_version from conversation
                                returning id
                            )
                            insert into attachment_part (file_id, number, body, hour)
                            select id, number, '\\x00', date_trunc('hour', now()) from file, generate_series(0, 1) number
                            """).update();
            jdbc.sql("""
                            insert into message (conversation_id, seq, client_id, body, sent_hour)
                            select conversation_id, number, gen_random_uuid(), body, sent_hour
                            from (select * from message limit 1) one, generate_series(2, :long) number
                            """).param("long", LONG).update();
        });
    }

    private List<String> conversations(ChatFixture tenant) {
        return Tenancy.in(
                tenant.tenant(),
                () -> transaction.execute(status -> jdbc.sql("select id::text from conversation")
                        .query(String.class)
                        .list()));
    }

    private static String own(ChatFixture tenant, UUID member) {
        return tenant.json(tenant.get(tenant.memberToken(member), "/desks/" + tenant.desk() + "/messages"))
                .toString();
    }

    private void inTenant(ChatFixture tenant, Runnable work) {
        Tenancy.run(tenant.tenant(), () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
