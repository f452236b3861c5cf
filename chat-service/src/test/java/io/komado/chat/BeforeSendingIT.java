package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.test.TestTokens;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chat.desks.Desks;
import io.komado.chat.desks.messaging.HeardByDesks;
import io.komado.local.TestInfrastructure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** R0-32, R3-53, R4-62, TH-17: a welcome, notes for nobody else, delivery at a later time, and words that are taken back. */
@ChatServiceIT
class BeforeSendingIT {

    private final ApplicationContext service;
    private final TransactionTemplate transaction;
    private final RowSecurity rows;
    private final ChatFixture tenant;
    private final int port;
    private final UUID member = UUID.randomUUID();
    private final String token;

    @Autowired
    BeforeSendingIT(
            ApplicationContext service,
            Desks desks,
            TransactionTemplate transaction,
            TestInfrastructure servers,
            @LocalServerPort int port) {
        this.service = service;
        this.transaction = transaction;
        this.rows = new RowSecurity(servers.database("chat"));
        this.port = port;
        this.tenant = ChatFixture.create(desks, transaction, port);
        this.token = tenant.memberToken(member);
    }

    @Test
    void aDeskWelcomesInTheWordsOfWhoeverLeadsTheOrganisation() {
        String page = "/desks/" + tenant.desk() + "/page";
        Map<String, Object> words = Map.of(
                "welcomeJa", "よく来てくれました。", "welcomeEn", "", "hoursJa", "平日 9時から5時", "hoursEn", "", "answerHours", 12);
        String admin = TestTokens.staff(tenant.tenant().value(), UUID.randomUUID(), "tenant-admin");
        assertThat(tenant.json(tenant.get(token, page)).at("/welcomeJa").asString())
                .isEmpty();
        assertThat(tenant.json(tenant.get(token, page)).at("/expectedHours").asInt())
                .as("by the organisation's rules, where the desk says nothing")
                .isEqualTo(24);
        tenant.put(admin, page, words).expectStatus().isOk();
        assertThat(tenant.json(tenant.get(token, page)).at("/expectedHours").asInt())
                .isEqualTo(12);
        assertThat(tenant.json(tenant.get(token, page)).at("/answerHours").asInt())
                .isEqualTo(12);
        assertThat(tenant.json(tenant.get(tenant.responderToken(), page))
                        .at("/welcomeJa")
                        .asString())
                .isEqualTo("よく来てくれました。");
        tenant.put(TestTokens.staff(tenant.tenant().value(), UUID.randomUUID(), "desk-lead"), page, words)
                .expectStatus()
                .isNotFound();
        assertThat(tenant.json(tenant.put(admin, page, with(words, "hoursJa", "あ".repeat(81)))
                                .expectStatus()
                                .isEqualTo(422))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/hoursJa");
    }

    @Test
    void aNoteIsItsMembersAloneAndNothingOfItIsLeftWhenItIsThrownAway() {
        UUID note = UUID.randomUUID();
        tenant.put(token, "/notes/" + note, Map.of("text", "きょうのこと"))
                .expectStatus()
                .isNoContent();
        tenant.put(token, "/notes/" + note, Map.of("text", "きょうのことと、きのうのこと"))
                .expectStatus()
                .isNoContent();
        assertThat(texts(token, "/notes", "notes")).containsExactly("きょうのことと、きのうのこと");
        String stranger = tenant.memberToken(UUID.randomUUID());
        assertThat(texts(stranger, "/notes", "notes")).isEmpty();
        tenant.put(stranger, "/notes/" + note, Map.of("text", "よその手"))
                .expectStatus()
                .isNoContent();
        tenant.http()
                .delete()
                .uri("/notes/" + note)
                .headers(headers -> headers.setBearerAuth(stranger))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(texts(token, "/notes", "notes")).containsExactly("きょうのことと、きのうのこと");
        tenant.get(tenant.responderToken(), "/notes").expectStatus().isForbidden();
        assertThat(String.valueOf(rows.rowsOf(tenant.tenant().value()))).doesNotContain("きのう");

        delete("/notes/" + note).expectStatus().isNoContent();
        assertThat(rows.count(tenant.tenant().value(), "private_note")).isZero();
    }

    @Test
    void whatIsDeliveredLaterIsNowhereBeforeAndOnceAfterwards() {
        String later = "/desks/" + tenant.desk() + "/later";
        UUID clientId = UUID.randomUUID();
        tenant.put(token, later + "/" + clientId, Map.of("text", "あとで届くこと"))
                .expectStatus()
                .isAccepted();
        tenant.put(token, later + "/" + clientId, Map.of("text", "あとで届くこと"))
                .expectStatus()
                .isAccepted();
        assertThat(texts(token, later, "messages")).containsExactly("あとで届くこと");
        assertThat(tenant.json(tenant.get(tenant.responderToken(), "/conversations"))
                        .at("/conversations"))
                .isEmpty();
        assertThat(rows.count(tenant.tenant().value(), "conversation")).isZero();
        assertThat(rows.count(tenant.tenant().value(), "timer where kind = 'message.delayed'"))
                .isOne();

        stands(false);
        due();
        assertThat(rows.count(tenant.tenant().value(), "conversation"))
                .as("not while nobody may write")
                .isZero();
        assertThat(texts(token, later, "messages")).hasSize(1);
        stands(true);
        due();
        assertThat(texts(token, later, "messages")).isEmpty();
        assertThat(texts(token, "/desks/" + tenant.desk() + "/messages", "messages"))
                .containsExactly("あとで届くこと");
        tenant.memberWrites(member, clientId, "あとで届くこと").expectStatus().isOk();
        tenant.put(token, later + "/" + clientId, Map.of("text", "あとで届くこと"))
                .expectStatus()
                .isAccepted();
        assertThat(texts(token, later, "messages"))
                .as("what was delivered does not wait again")
                .isEmpty();
    }

    @Test
    void aFileIsDeliveredLaterLikeWordsAndKeepsNothingOfTheHourInWhichItCame() throws IOException {
        String code = tenant.tenant().value();
        String later = "/desks/" + tenant.desk() + "/later";
        UUID clientId = UUID.randomUUID();
        byte[] picture = NoisyPicture.png(400, 7);
        fileLater(clientId, picture);
        fileLater(clientId, picture);
        JsonNode waiting = tenant.json(tenant.get(token, later)).at("/messages");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.at("/0/file/kind").asString()).isEqualTo("png");
        assertThat(rows.count(code, "attachment_part")).isEqualTo(2);
        assertThat(rows.count(code, "attachment_part where hour > 'epoch'")).isZero();
        assertThat(rows.count(code, "conversation")).isZero();
        sweep();
        assertThat(rows.count(code, "attachment_part"))
                .as("what waits is not swept")
                .isEqualTo(2);

        due();
        assertThat(rows.count(code, "attachment_part where hour > now() - interval '2 hours'"))
                .isEqualTo(2);
        assertThat(rows.count(code, "delayed_message")).isZero();
        String line = "/conversations/" + tenant.firstConversation();
        JsonNode file = tenant.json(tenant.get(tenant.responderToken(), line + "/messages"))
                .at("/messages/0/file");
        assertThat(tenant.get(
                                tenant.responderToken(),
                                line + "/files/" + file.at("/id").asString())
                        .expectStatus()
                        .isOk()
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBodyContent())
                .hasSize(file.at("/bytes").asInt());

        UUID regretted = UUID.randomUUID();
        fileLater(regretted, picture);
        delete(later + "/" + regretted).expectStatus().isNoContent();
        assertThat(rows.count(code, "attachment_part")).as("taken back").isEqualTo(2);
    }

    @Test
    void whatWaitsGoesWithTheConversationThatIsWithdrawn() {
        tenant.memberWrites(member, UUID.randomUUID(), "はじめのこと").expectStatus().isCreated();
        tenant.put(token, "/desks/" + tenant.desk() + "/later/" + UUID.randomUUID(), Map.of("text", "あとで届くこと"))
                .expectStatus()
                .isAccepted();
        delete("/desks/" + tenant.desk() + "/conversation").expectStatus().isNoContent();
        assertThat(rows.count(tenant.tenant().value(), "delayed_message")).isZero();
        assertThat(rows.count(tenant.tenant().value(), "timer where kind = 'message.delayed'"))
                .isZero();
    }

    @Test
    void whatWaitsCanBeTakenBackAndNobodyLearnsOfIt() {
        String later = "/desks/" + tenant.desk() + "/later";
        UUID clientId = UUID.randomUUID();
        tenant.put(token, later + "/" + clientId, Map.of("text", "やめること"))
                .expectStatus()
                .isAccepted();
        assertThat(texts(tenant.memberToken(UUID.randomUUID()), later, "messages"))
                .isEmpty();
        delete(later + "/" + clientId).expectStatus().isNoContent();
        assertThat(rows.count(tenant.tenant().value(), "delayed_message")).isZero();
        assertThat(rows.count(tenant.tenant().value(), "timer where kind = 'message.delayed'"))
                .isZero();
    }

    @Test
    void whatIsTakenBackIsGoneFromBothSidesAndFromOpenStreamsAndLeavesAMark() {
        UUID clientId = UUID.randomUUID();
        tenant.memberWrites(member, clientId, "書きすぎたこと").expectStatus().isCreated();
        String conversation = tenant.firstConversation();
        String line = "/conversations/" + conversation + "/messages";
        String withdrawal = "/desks/" + tenant.desk() + "/messages/" + clientId + "/withdrawal";
        try (EventReader stream = EventReader.open(port, "/conversations/stream", tenant.responderToken(), "")) {
            assertThat(stream.next().name()).isEqualTo("hello");
            tenant.post(tenant.memberToken(UUID.randomUUID()), withdrawal, Map.of())
                    .expectStatus()
                    .isNoContent();
            assertThat(texts(token, "/desks/" + tenant.desk() + "/messages", "messages"))
                    .as("somebody else's taking back changes nothing")
                    .containsExactly("書きすぎたこと");
            tenant.post(token, withdrawal, Map.of("reason", "too-much"))
                    .expectStatus()
                    .isNoContent();
            tenant.post(token, withdrawal, Map.of()).expectStatus().isNoContent();
            assertThat(stream.nextMessage().data()).contains("too-much").doesNotContain("書きすぎた");
        }
        JsonNode seen = tenant.json(tenant.get(tenant.responderToken(), line)).at("/messages/0");
        assertThat(seen.at("/text").asString()).isEmpty();
        assertThat(seen.at("/withdrawn").asString()).isEqualTo("too-much");
        tenant.responderReplies(conversation, "分かりました").expectStatus().isCreated();
        assertThat(texts(token, "/desks/" + tenant.desk() + "/messages", "messages"))
                .containsExactly("", "分かりました");
    }

    private void fileLater(UUID clientId, byte[] file) {
        tenant.http()
                .post()
                .uri("/desks/" + tenant.desk() + "/later/" + clientId + "/file")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file)
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    /** Sweeps what broken uploads of up to this hour left. */
    private void sweep() {
        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(status -> handler("attachments.orphans")
                        .due("hour", Instant.now(service.getBean(Clock.class)).plus(Duration.ofHours(24)))));
    }

    private TimerHandler handler(String kind) {
        return service.getBeansOfType(TimerHandler.class).values().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Lets every waiting message fall due, as the scheduler does. */
    private void due() {
        TimerHandler handler = handler("message.delayed");
        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(status -> service.getBean(JdbcClient.class)
                        .sql("select reference from timer where kind = 'message.delayed'")
                        .query(String.class)
                        .list()
                        .forEach(reference -> handler.due(reference, Instant.now(service.getBean(Clock.class))))));
    }

    private void stands(boolean open) {
        new HeardByDesks(service, tenant.tenant().value())
                .hear(UUID.randomUUID(), "tenant.standing-changed", Map.of("open", open));
    }

    private RestTestClient.ResponseSpec delete(String path) {
        return tenant.http()
                .delete()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private List<String> texts(String reader, String path, String list) {
        return tenant.json(tenant.get(reader, path))
                .at("/" + list)
                .valueStream()
                .map(one -> one.at("/text").asString())
                .toList();
    }

    private static Map<String, Object> with(Map<String, Object> words, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(words);
        changed.put(key, value);
        return changed;
    }
}
