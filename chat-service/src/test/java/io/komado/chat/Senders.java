package io.komado.chat;

import static org.awaitility.Awaitility.await;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.test.TestTokens;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.desks.Desks;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 64 people at work on a line each, one message after another, now as the member and now as somebody of the desk. While a server
 * is away they repeat a message under its client id until it is acknowledged, as the apps do.
 */
final class Senders implements AutoCloseable {

    private static final int SENDERS = 64;
    private static final int RESPONDERS = 40;
    private static final int IN_FLIGHT = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ChatFixture tenant;
    private final Insistent http;
    private final List<String> responders;
    private final Ledger ledger = new Ledger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean sending = true;

    private Senders(ChatFixture tenant, IntSupplier port, List<String> responders) {
        this.tenant = tenant;
        this.http = new Insistent(port, Duration.ofSeconds(5));
        this.responders = responders;
    }

    /**
     * Begins a line for each sender and lets all of them write.
     *
     * @param port where chat-service is at the moment
     */
    static Senders atWork(
            ChatFixture tenant,
            Desks desks,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            IntSupplier port,
            Random random) {
        List<UUID> staff =
                IntStream.range(0, RESPONDERS).mapToObj(i -> UUID.randomUUID()).toList();
        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(
                        status -> staff.forEach(id -> desks.addReader(ChatFixture.reader(new StaffId(id))))));
        Senders senders = new Senders(
                tenant,
                port,
                staff.stream()
                        .map(id -> TestTokens.staff(tenant.tenant().value(), id, "responder"))
                        .toList());
        for (int i = 0; i < SENDERS; i++) {
            UUID member = UUID.randomUUID();
            tenant.memberWrites(member, UUID.randomUUID(), "1").expectStatus().isCreated();
            ConversationId line = newest(tenant, transaction, jdbc, senders.ledger);
            senders.ledger.acknowledged(line, new Ledger.Entry(1, "member"));
            Random choices = new Random(random.nextLong());
            senders.threads.execute(() -> senders.write(member, line, choices));
        }
        return senders;
    }

    private static ConversationId newest(
            ChatFixture tenant, TransactionTemplate transaction, JdbcClient jdbc, Ledger ledger) {
        return Tenancy.in(
                tenant.tenant(),
                () -> transaction.execute(status -> jdbc
                        .sql("select id from conversation")
                        .query((row, number) -> new ConversationId(row.getObject("id", UUID.class)))
                        .list()
                        .stream()
                        .filter(id -> !ledger.lines().contains(id))
                        .findFirst()
                        .orElseThrow()));
    }

    /** Waits until the work is in full swing, with at least 50 requests on their way. */
    void awaitFullSwing() {
        int before = ledger.size();
        await().atMost(PATIENCE).until(() -> ledger.size() >= before + SENDERS && http.inFlight() >= IN_FLIGHT);
    }

    /** Lets everybody have the last message acknowledged, and no more; the ledger is complete then. */
    Ledger finish() {
        sending = false;
        threads.close();
        if (!failures.isEmpty()) {
            throw new AssertionError("not acknowledged: " + failures);
        }
        return ledger;
    }

    /** How often a message had to be sent again. */
    int repeated() {
        return http.repeated();
    }

    private void write(UUID member, ConversationId line, Random random) {
        String memberToken = tenant.memberToken(member);
        for (int number = 2; sending; number++) {
            boolean byMember = random.nextBoolean();
            String path = byMember ? "/desks/" + tenant.desk() + "/messages" : "/conversations/" + line + "/messages";
            String token = byMember ? memberToken : responders.get(random.nextInt(responders.size()));
            String message = "{\"clientId\":\"" + UUID.randomUUID() + "\",\"text\":\"" + number + "\"}";
            if (!deliver(path, token, message, random)) {
                return;
            }
            ledger.acknowledged(line, new Ledger.Entry(number, byMember ? "member" : "desk"));
        }
    }

    /** Sends until it is acknowledged. */
    private boolean deliver(String path, String token, String message, Random random) {
        int status = http.ask(
                        "POST", path, token, "application/json", HttpRequest.BodyPublishers.ofString(message), random)
                .status();
        if (status == 200 || status == 201) {
            return true;
        }
        failures.add(status == 0 ? "a message was never taken" : "a message was answered with " + status);
        return false;
    }

    @Override
    public void close() {
        sending = false;
        threads.shutdownNow();
        http.close();
    }
}
