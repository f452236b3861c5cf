package io.komado.bench;

import io.komado.local.Stack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/**
 * From the moment a member meant to send until the responder's open stream, read through the gateway, has the message; at an
 * even 200 a second, whether or not the system keeps up, so that waiting in line is counted.
 */
final class Delivery {

    /** Those who send, the first of the accounts. */
    static final int MEMBERS = 32;

    private static final int PER_SECOND = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final Duration LATEST = Duration.ofSeconds(10);
    private static final String CLIENT_ID = "\"clientId\":\"";
    private static final int CREATED = 201;

    /** What goes on while messages are delivered. */
    interface Meanwhile {

        void begin(Accounts accounts) throws Exception;
    }

    private final Stack stack;
    private final Map<UUID, Long> underWay = new ConcurrentHashMap<>();
    private final Histogram arrived = new SynchronizedHistogram(ClosedLoop.histogram());
    private final Histogram acknowledged = new SynchronizedHistogram(ClosedLoop.histogram());
    private final AtomicLong refused = new AtomicLong();

    Delivery(Stack stack) {
        this.stack = stack;
    }

    void run() throws Exception {
        run(0, accounts -> {});
    }

    /**
     * The same with something else going on.
     *
     * @param others how many sign in beside the senders, behind them in the list
     * @param meanwhile is given all accounts before the measurement begins
     */
    void run(int others, Meanwhile meanwhile) throws Exception {
        Accounts accounts = Accounts.signIn(stack, MEMBERS + others);
        meanwhile.begin(accounts);
        accounts.renew();
        accounts.crowd().responder().renew();
        HttpRequest stream = HttpRequest.newBuilder(
                        URI.create(stack.settings().origin() + "/api/chat/conversations/stream"))
                .header(
                        "Authorization",
                        "Bearer " + accounts.crowd().responder().token())
                .build();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                BufferedReader screen = new BufferedReader(new InputStreamReader(
                        http.send(stream, HttpResponse.BodyHandlers.ofInputStream())
                                .body(),
                        StandardCharsets.UTF_8))) {
            Thread.ofPlatform().name("screen").daemon().start(() -> watch(screen));
            send(accounts, WARM_UP);
            report("warming up");
            arrived.reset();
            acknowledged.reset();
            Processors processors = Processors.watch(stack);
            send(accounts, MEASURED);
            report("measured");
            System.out.println("ms of processor a message: " + processors.perUnit(PER_SECOND * MEASURED.toSeconds()));
            Pace pace = new Pace();
            pace.micros();
            System.out.printf("the machine checks a signature in %.0f us%n", pace.micros());
        }
    }

    private void send(Accounts accounts, Duration time) throws ExecutionException, InterruptedException {
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(MEMBERS)) {
            for (Future<?> done : IntStream.range(0, MEMBERS)
                    .mapToObj(member -> threads.submit(() -> sendEvenly(accounts.get(member), member, begin, time)))
                    .toList()) {
                done.get();
            }
        }
        long latest = System.nanoTime() + LATEST.toNanos();
        while (!underWay.isEmpty() && System.nanoTime() < latest) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** The members take turns, each at a fixed moment. */
    private void sendEvenly(Account account, int member, long begin, Duration time) {
        try (Wire wire = new Wire(stack.settings().ports().gateway())) {
            long turns = PER_SECOND * time.toSeconds();
            for (long turn = member; turn < turns; turn += MEMBERS) {
                long due = begin + turn * 1_000_000_000L / PER_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                UUID clientId = Account.newId();
                underWay.put(clientId, due);
                if (wire.exchange(account.message(clientId)) == CREATED) {
                    acknowledged.recordValue((System.nanoTime() - due) / 1_000);
                } else {
                    refused.incrementAndGet();
                    underWay.remove(clientId);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void watch(BufferedReader screen) {
        try {
            for (String line = screen.readLine(); line != null; line = screen.readLine()) {
                int at = line.indexOf(CLIENT_ID);
                if (at >= 0) {
                    long now = System.nanoTime();
                    Long due = underWay.remove(
                            UUID.fromString(line.substring(at + CLIENT_ID.length(), at + CLIENT_ID.length() + 36)));
                    if (due != null) {
                        arrived.recordValue((now - due) / 1_000);
                    }
                }
            }
        } catch (IOException ignored) {
            System.out.println("the responder's stream has ended");
        }
    }

    private void report(String phase) {
        System.out.printf(
                "%-11s %d a second by %d members%n  acknowledged      %s%n  on the screen     %s%n  refused %d, never seen %d%n",
                phase, PER_SECOND, MEMBERS, row(acknowledged), row(arrived), refused.get(), underWay.size());
    }

    private static String row(Histogram micros) {
        return "%6d   p50 %6.1f   p95 %6.1f   p99 %6.1f   longest %6.1f ms"
                .formatted(
                        micros.getTotalCount(),
                        micros.getValueAtPercentile(50) / 1_000.0,
                        micros.getValueAtPercentile(95) / 1_000.0,
                        micros.getValueAtPercentile(99) / 1_000.0,
                        micros.getMaxValue() / 1_000.0);
    }
}
