package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chat.desks.Desks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * R0-08, R0-10, promise 2, as properties over random schedules: whoever sends, in however many copies and at once, each message is there once,
 * its place is the same in every answer, places have no gap, and what one sender sent after another stands after it. The seed is printed.
 */
@ChatServiceIT
class SentManyTimesIT {

    private static final int MOST_SENDERS = 8;
    private static final int MOST_MESSAGES = 12;
    private static final int MOST_COPIES = 4;

    private final ChatFixture tenant;
    private final Map<UUID, Set<Integer>> places = new ConcurrentHashMap<>();

    @Autowired
    SentManyTimesIT(Desks desks, TransactionTemplate transaction, @LocalServerPort int port) {
        this.tenant = ChatFixture.create(desks, transaction, port);
    }

    /** Somebody's messages in the order in which they are sent, each in so many copies at once. */
    private record Sender(String token, String path, List<UUID> messages, List<Integer> copies) {

        static Sender random(String token, String path, Random random) {
            List<UUID> messages = IntStream.rangeClosed(1, 1 + random.nextInt(MOST_MESSAGES))
                    .mapToObj(number -> UUID.randomUUID())
                    .toList();
            return new Sender(
                    token,
                    path,
                    messages,
                    messages.stream()
                            .map(one -> 1 + random.nextInt(MOST_COPIES))
                            .toList());
        }
    }

    @RepeatedTest(8)
    void eachMessageIsThereOnceInTheOrderOfItsSender() throws Exception {
        long seed = System.nanoTime();
        System.out.println("SentManyTimesIT seed " + seed);
        Random random = new Random(seed);
        UUID member = UUID.randomUUID();
        String own = "/desks/" + tenant.desk() + "/messages";
        UUID first = UUID.randomUUID();
        boolean begunBefore = random.nextBoolean();
        List<Sender> senders = new ArrayList<>();
        if (begunBefore) {
            post(tenant.memberToken(member), own, first);
            String line = "/conversations/" + tenant.firstConversation() + "/messages";
            for (int one = random.nextInt(MOST_SENDERS / 2); one >= 0; one--) {
                senders.add(
                        Sender.random(one % 2 == 0 ? tenant.responderToken() : tenant.colleagueToken(), line, random));
            }
        }
        for (int one = random.nextInt(MOST_SENDERS / 2); one >= 0; one--) {
            senders.add(Sender.random(tenant.memberToken(member), own, random));
        }
        Collections.shuffle(senders, random);
        together(senders.stream()
                .map(sender -> (Callable<Boolean>) () -> sendAll(sender))
                .toList());

        List<UUID> line = stored(member);
        Set<UUID> sent = new HashSet<>();
        senders.forEach(sender -> sent.addAll(sender.messages()));
        if (begunBefore) {
            sent.add(first);
        }
        assertThat(line)
                .as("each once, and nothing else")
                .doesNotHaveDuplicates()
                .hasSameElementsAs(sent);
        for (UUID message : line) {
            assertThat(places.get(message))
                    .as("the same place in every answer, without a gap")
                    .containsExactly(line.indexOf(message) + 1);
        }
        for (Sender sender : senders) {
            assertThat(line.stream().filter(sender.messages()::contains))
                    .as("the order of their sender")
                    .containsExactlyElementsOf(sender.messages());
        }
    }

    private boolean sendAll(Sender sender) throws Exception {
        for (int number = 0; number < sender.messages().size(); number++) {
            UUID message = sender.messages().get(number);
            together(Collections.nCopies(
                    sender.copies().get(number), () -> post(sender.token(), sender.path(), message)));
        }
        return true;
    }

    private boolean post(String token, String path, UUID message) {
        RestTestClient.ResponseSpec answer = tenant.post(token, path, Map.of("clientId", message, "text", "ひとこと"));
        JsonNode written = tenant.json(answer.expectStatus().is2xxSuccessful());
        places.computeIfAbsent(message, one -> ConcurrentHashMap.newKeySet())
                .add(written.at("/seq").asInt());
        return true;
    }

    private static void together(List<? extends Callable<Boolean>> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private List<UUID> stored(UUID member) {
        List<UUID> stored = new ArrayList<>();
        int before = Integer.MAX_VALUE;
        boolean more = true;
        while (more) {
            JsonNode page = tenant.json(tenant.get(
                    tenant.memberToken(member), "/desks/" + tenant.desk() + "/messages?limit=40&before=" + before));
            stored.addAll(
                    0,
                    page.at("/messages")
                            .valueStream()
                            .map(message ->
                                    UUID.fromString(message.at("/clientId").asString()))
                            .toList());
            more = page.at("/more").asBoolean();
            before = page.at("/messages/0/seq").asInt(0);
        }
        return stored;
    }
}
