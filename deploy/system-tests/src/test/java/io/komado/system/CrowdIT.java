package io.komado.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.local.Crowd;
import io.komado.local.SignedIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many people at once, behind one address, through the login pages and the gateway; any refusal fails (promise 2, TH-28). */
class CrowdIT {

    private static final int AT_ONCE = 32;
    private static final int IN_A_MINUTE = 40;
    private static final Duration NOT_A_CRAWL = Duration.ofSeconds(5);

    private final RunningKomado komado = RunningKomado.shared();

    /** A message that was acknowledged, in the ledger of the one who sent it. */
    private record Acknowledged(int seq, String text) {}

    @Test
    void firstMessagesOfManyInTheSameInstantAllArriveOnce() throws Exception {
        Crowd crowd = Crowd.found(komado.keycloak(), "ひがし浜中学校", AT_ONCE);
        List<SignedIn> members = together(AT_ONCE, crowd::firstSignIn);
        String desk = crowd.desk(members.getFirst());
        CyclicBarrier instant = new CyclicBarrier(AT_ONCE);

        List<List<Acknowledged>> sent = together(AT_ONCE, number -> {
            try {
                instant.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return List.of(send(members.get(number), desk, number + "/1"));
        });

        assertThat(sent).allSatisfy(own -> assertThat(own.getFirst().seq()).isEqualTo(1));
        assertThat(lines(crowd.responder())).containsExactlyInAnyOrderElementsOf(sent);
    }

    /** Everybody comes in within the first seconds and writes, a message every one to two seconds. */
    @Test
    @Tag("proof")
    void aMinuteOfManyBehindOneAddressLosesAndRefusesNothing() throws Exception {
        long seed = System.nanoTime();
        Crowd crowd = Crowd.found(komado.keycloak(), "みなみ野高等学校", IN_A_MINUTE);
        Queue<Duration> waits = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();

        List<List<Acknowledged>> sent = together(IN_A_MINUTE, number -> {
            Random pace = new Random(seed + number);
            LockSupport.parkNanos(pace.nextLong(Duration.ofSeconds(5).toNanos()));
            SignedIn member = crowd.firstSignIn(number);
            String desk = crowd.desk(member);
            List<Acknowledged> own = new ArrayList<>();
            while (System.nanoTime() < end) {
                long begin = System.nanoTime();
                own.add(send(member, desk, number + "/" + (own.size() + 1)));
                waits.add(Duration.ofNanos(System.nanoTime() - begin));
                LockSupport.parkNanos(
                        Duration.ofMillis(pace.nextLong(1_000, 2_000)).toNanos());
            }
            return own;
        });

        List<Duration> sorted = waits.stream().sorted().toList();
        System.out.printf(
                "CrowdIT seed %d: %d members sent %d messages in a minute, sign-ins included; p50 %d ms, p95 %d ms, longest %d ms%n",
                seed,
                IN_A_MINUTE,
                sorted.size(),
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.get(sorted.size() * 95 / 100).toMillis(),
                sorted.getLast().toMillis());
        assertThat(sent).allSatisfy(own -> assertThat(own).hasSizeGreaterThan(15));
        assertThat(sorted.getLast()).isLessThan(NOT_A_CRAWL);
        assertThat(lines(crowd.responder())).containsExactlyInAnyOrderElementsOf(sent);
    }

    private static Acknowledged send(SignedIn member, String desk, String text) {
        JsonNode acknowledged =
                member.post("/chat/desks/" + desk + "/messages", Map.of("clientId", UUID.randomUUID(), "text", text));
        return new Acknowledged(acknowledged.path("seq").asInt(), text);
    }

    /** Every line of the desk as the responder reads it, each message in its place. */
    private static List<List<Acknowledged>> lines(SignedIn responder) {
        JsonNode list = responder.get("/chat/conversations?limit=100");
        assertThat(list.path("next").isNull()).isTrue();
        List<List<Acknowledged>> lines = new ArrayList<>();
        for (JsonNode conversation : list.path("conversations")) {
            JsonNode page = responder.get(
                    "/chat/conversations/" + conversation.path("id").asString() + "/messages?limit=100");
            assertThat(page.path("more").asBoolean()).isFalse();
            lines.add(page.path("messages")
                    .valueStream()
                    .map(message -> new Acknowledged(
                            message.path("seq").asInt(), message.path("text").asString()))
                    .toList());
        }
        return lines;
    }

    /** Does this for each number at the same time; the results in order. */
    private static <T> List<T> together(int people, IntFunction<T> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = threads.invokeAll(IntStream.range(0, people)
                    .mapToObj(number -> (Callable<T>) () -> work.apply(number))
                    .toList());
            List<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get());
            }
            return all;
        }
    }
}
