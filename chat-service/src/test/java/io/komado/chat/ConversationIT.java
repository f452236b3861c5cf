package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.TestTokens;
import io.komado.chat.desks.Desks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** R0-08 to R0-10, R0-18, R0-35, TH-06, TH-17: one line per member and desk, both ways, and nothing of anybody else's. */
@ChatServiceIT
class ConversationIT {

    @LocalServerPort
    int port;

    private final Desks desks;
    private final TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private ChatFixture tenant;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private ChatFixture otherTenant;

    @Autowired
    ConversationIT(Desks desks, TransactionTemplate transaction) {
        this.desks = desks;
        this.transaction = transaction;
    }

    @BeforeEach
    void twoTenants() {
        tenant = ChatFixture.create(desks, transaction, port);
        otherTenant = ChatFixture.create(desks, transaction, port);
    }

    @Test
    void aMemberWritesTheDeskAnswersAndTheMemberReadsIt() {
        UUID member = UUID.randomUUID();
        tenant.memberWrites(member, UUID.randomUUID(), "部活の連絡が来ません。")
                .expectStatus()
                .isCreated();

        JsonNode list = json(tenant.get(tenant.responderToken(), "/conversations"));
        JsonNode line = list.at("/conversations/0");
        assertThat(line.at("/unread").asInt()).isEqualTo(1);
        assertThat(line.at("/awaiting").asBoolean()).isTrue();
        String path = "/conversations/" + line.at("/id").asString();

        JsonNode page = json(tenant.get(tenant.responderToken(), path + "/messages"));
        assertThat(page.at("/messages/0/text").asString()).isEqualTo("部活の連絡が来ません。");
        assertThat(page.at("/messages/0/side").asString()).isEqualTo("member");

        tenant.post(
                        tenant.responderToken(),
                        path + "/messages",
                        Map.of("clientId", UUID.randomUUID(), "text", "教えてくれて ありがとう。"))
                .expectStatus()
                .isCreated();
        tenant.put(tenant.responderToken(), path + "/read", Map.of("upTo", 1))
                .expectStatus()
                .isNoContent();

        JsonNode desk = json(tenant.get(tenant.memberToken(member), "/desks")).at("/desks/0");
        assertThat(desk.at("/lines/0/unread").asInt()).isEqualTo(1);
        assertThat(desk.at("/readers").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        tenant.responder().toString(), tenant.colleague().toString());
        JsonNode own = json(tenant.get(tenant.memberToken(member), "/desks/" + tenant.desk() + "/messages"));
        assertThat(own.at("/messages").size()).isEqualTo(2);
        assertThat(own.at("/messages/1/by").asString())
                .isEqualTo(tenant.responder().toString());
        assertThat(json(tenant.get(tenant.responderToken(), path)).at("/unread").asInt())
                .isZero();
    }

    @Test
    void aMessageSentTwiceIsOneMessage() {
        UUID member = UUID.randomUUID();
        UUID clientId = UUID.randomUUID();
        JsonNode first = json(tenant.memberWrites(member, clientId, "一度だけ"));
        JsonNode again = json(
                tenant.memberWrites(member, clientId, "一度だけ").expectStatus().isOk());
        assertThat(again).isEqualTo(first);
        assertThat(json(tenant.get(tenant.memberToken(member), "/desks/" + tenant.desk() + "/messages"))
                        .at("/messages")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whatTheDeskSeesOfAMemberIsTheNicknameAndNothingElse() {
        tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "ひとこと");
        JsonNode line =
                json(tenant.get(tenant.responderToken(), "/conversations")).at("/conversations/0");
        assertThat(line.propertyNames())
                .containsExactlyInAnyOrder("id", "desk", "nickname", "unread", "awaiting", "assignee", "day", "half");
    }

    @Test
    void foreignAndMissingConversationsAreTheSameNotFound() {
        UUID member = UUID.randomUUID();
        tenant.memberWrites(member, UUID.randomUUID(), "ひとこと");
        String id = json(tenant.get(tenant.responderToken(), "/conversations"))
                .at("/conversations/0/id")
                .asString();
        String foreign = text(otherTenant.get(otherTenant.responderToken(), "/conversations/" + id + "/messages"));
        String missing = text(
                otherTenant.get(otherTenant.responderToken(), "/conversations/" + UUID.randomUUID() + "/messages"));
        assertThat(foreign.replaceAll("[0-9a-f-]{36}", "")).isEqualTo(missing.replaceAll("[0-9a-f-]{36}", ""));
        otherTenant
                .get(otherTenant.responderToken(), "/conversations/" + id)
                .expectStatus()
                .isNotFound();
        otherTenant
                .get(otherTenant.memberToken(member), "/desks/" + tenant.desk() + "/messages")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anotherMemberOfTheSameTenantSeesNothing() {
        tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "わたしだけ");
        JsonNode other =
                json(tenant.get(tenant.memberToken(UUID.randomUUID()), "/desks/" + tenant.desk() + "/messages"));
        assertThat(other.at("/messages").size()).isZero();
    }

    @Test
    void refusesTextsThatAreEmptyOrTooLongAndNamesTheField() {
        UUID member = UUID.randomUUID();
        JsonNode empty = json(tenant.memberWrites(member, UUID.randomUUID(), " \n ")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT));
        assertThat(empty.at("/type").asString()).isEqualTo("urn:problem:chat:text-empty");
        assertThat(empty.at("/errors/0/pointer").asString()).isEqualTo("/text");
        tenant.memberWrites(member, UUID.randomUUID(), "あ".repeat(10_000))
                .expectStatus()
                .isCreated();
        JsonNode tooLong = json(tenant.memberWrites(member, UUID.randomUUID(), "あ".repeat(10_001)));
        assertThat(tooLong.at("/type").asString()).isEqualTo("urn:problem:chat:text-too-long");
    }

    @Test
    void refusesWhatIsNotOurJson() {
        String path = "/desks/" + tenant.desk() + "/messages";
        String token = tenant.memberToken(UUID.randomUUID());
        tenant.post(token, path, "{\"clientId\":").expectStatus().isBadRequest();
        JsonNode unknown =
                json(tenant.post(token, path, Map.of("clientId", UUID.randomUUID(), "text", "a", "name", "山田")));
        assertThat(unknown.at("/type").asString()).isEqualTo("urn:problem:chat:unknown-property");
        assertThat(unknown.toString()).doesNotContain("山田");
    }

    @Test
    void refusesStaleTokensOtherRolesAndNobody() {
        String path = "/desks/" + tenant.desk() + "/messages";
        tenant.get(TestTokens.expiredMember(tenant.tenant().value(), UUID.randomUUID()), path)
                .expectStatus()
                .isUnauthorized();
        tenant.get(tenant.responderToken(), path).expectStatus().isForbidden();
        tenant.get(tenant.memberToken(UUID.randomUUID()), "/conversations")
                .expectStatus()
                .isForbidden();
        tenant.get(TestTokens.operator(UUID.randomUUID()), "/conversations")
                .expectStatus()
                .isForbidden();
        tenant.http().get().uri(path).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void thirtyTwoFirstMessagesInTheSameInstantAreAllAccepted() throws Exception {
        CyclicBarrier together = new CyclicBarrier(32);
        List<Callable<HttpStatus>> members = IntStream.range(0, 32)
                .mapToObj(i -> (Callable<HttpStatus>) () -> {
                    UUID member = UUID.randomUUID();
                    String token = tenant.memberToken(member);
                    together.await();
                    return HttpStatus.valueOf(tenant.post(
                                    token,
                                    "/desks/" + tenant.desk() + "/messages",
                                    Map.of("clientId", UUID.randomUUID(), "text", "はじめて"))
                            .returnResult()
                            .getStatus()
                            .value());
                })
                .toList();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : all.invokeAll(members)) {
                assertThat(answer.get()).isEqualTo(HttpStatus.CREATED);
            }
        }
    }

    @Test
    void oneMembersMessagesSentAtOnceGetDistinctPlacesInTheLine() throws Exception {
        UUID member = UUID.randomUUID();
        List<Callable<Integer>> sends = IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Integer>) () -> json(tenant.memberWrites(member, UUID.randomUUID(), "第" + i))
                        .at("/seq")
                        .asInt())
                .toList();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> places = all.invokeAll(sends).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertThat(places).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        }
    }

    private static JsonNode json(RestTestClient.ResponseSpec response) {
        return Optional.ofNullable(
                        response.expectBody(JsonNode.class).returnResult().getResponseBody())
                .orElseThrow();
    }

    private static String text(RestTestClient.ResponseSpec response) {
        return Optional.ofNullable(
                        response.expectBody(String.class).returnResult().getResponseBody())
                .orElseThrow();
    }
}
