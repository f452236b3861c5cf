package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.test.RowSecurity;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.desks.Desks;
import io.komado.chat.keeping.CaseTies;
import io.komado.local.TestInfrastructure;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Issue B, point 11: what a desk does about words that hurt, what its member is told of it, and that nothing is counted. */
@ChatServiceIT
class ConductIT {

    private static final String THREAT = "窓口の人を待ちぶせする h5t1";

    @LocalServerPort
    int port;

    private final Desks desks;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final RowSecurity rows;
    private final LocalDate today;
    private final UUID member = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private ChatFixture tenant;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private String line;

    @Autowired
    ConductIT(Desks desks, TransactionTemplate transaction, JdbcClient jdbc, Clock clock, TestInfrastructure servers) {
        this.desks = desks;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.rows = new RowSecurity(servers.database("chat"));
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
    }

    @BeforeEach
    void aConversation() {
        tenant = ChatFixture.create(desks, transaction, port);
        tenant.memberWrites(member, first, THREAT).expectStatus().isCreated();
        line = "/conversations/" + tenant.firstConversation();
    }

    @Test
    void aThreatTakesTwoPeopleAndKeepsWhatWasWritten() {
        threatSeenByTwo();
        JsonNode kept = own("/desks/" + tenant.desk() + "/keeping");
        assertThat(kept.get("heldUntil").asString())
                .isEqualTo(today.plusDays(30).toString());
        assertThat(tenant.json(staff("/keeping")).get("threat").asBoolean()).isTrue();
        assertThat(own("/desks/" + tenant.desk() + "/notices")
                        .at("/notices/0/code")
                        .asString())
                .as("its member is told")
                .isEqualTo("threat-kept");

        refused(withdrawFirst(), "conversation-held");
        refused(ownDelete(), "conversation-held");
        refused(delete(tenant.responderToken(), line), "conversation-held");
        assertThat(tenant.json(staff("/messages")).at("/messages/0/text").asString())
                .isEqualTo(THREAT);
    }

    @Test
    void onlyWhatIsListedCanBeHandedOverOfAThreat() throws IOException {
        await().until(() -> tenant.json(tenant.get(tenant.responderToken(), "/conversations"))
                .at("/conversations/0")
                .hasNonNull("nickname"));
        threatSeenByTwo();
        byte[] copy = tenant.get(tenant.colleagueToken(), line + "/copy?language=en")
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBodyContent();
        try (PDDocument document = Loader.loadPDF(copy)) {
            String text = new PDFTextStripper().getText(document);
            List<String> kept = text.lines()
                    .map(String::strip)
                    .dropWhile(one -> !one.equals("Copy of a conversation"))
                    .filter(one -> !one.isEmpty() && !one.startsWith("Taken out by"))
                    .distinct()
                    .toList();
            assertThat(kept)
                    .as("TH-33: a head, the side with its half-day, and the words")
                    .hasSize(3)
                    .contains("Copy of a conversation", THREAT)
                    .anySatisfy(one -> assertThat(one).matches("Member　" + today + " (morning|afternoon)"));
            assertThat(text).doesNotContain(member.toString(), tenant.tenant().value(), line.substring(15));
        }
    }

    @Test
    void aSlowAccountSendsAFewMessagesAnHourOnThisWayAlone() {
        refused(tenant.put(tenant.responderToken(), line + "/slowing", Map.of("days", 15)), "days-unlawful");
        tenant.put(tenant.responderToken(), line + "/slowing", Map.of("days", 7))
                .expectStatus()
                .isNoContent();
        JsonNode told = own("/desks").at("/desks/0/lines/0");
        assertThat(told.get("slowUntil").asString()).isEqualTo(today.plusDays(7).toString());
        assertThat(told.get("open").asBoolean()).isTrue();
        assertThat(own("/desks/" + tenant.desk() + "/notices")
                        .at("/notices/0/params/until")
                        .asString())
                .isEqualTo(today.plusDays(7).toString());

        RestTestClient.ResponseSpec last = sendUntilRefused();
        refused(last, "conversation-slowed");
        tenant.memberWrites(member, first, THREAT).expectStatus().isOk();
        tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "ほかの人")
                .expectStatus()
                .isCreated();
        String around = tenant.json(tenant.post(
                        tenant.memberToken(member),
                        "/desks/" + tenant.desk() + "/routes",
                        Map.of("around", List.of(tenant.responder().value()))))
                .at("/id")
                .asString();
        IntStream.range(0, 7)
                .forEach(number -> tenant.post(
                                tenant.memberToken(member),
                                "/desks/" + around + "/messages",
                                Map.of("clientId", UUID.randomUUID(), "text", "この窓口の人のこと"))
                        .expectStatus()
                        .isCreated());

        delete(tenant.colleagueToken(), line + "/slowing").expectStatus().isNoContent();
        tenant.memberWrites(member, UUID.randomUUID(), "ふつうに送れる").expectStatus().isCreated();
        assertThat(rows.count(tenant.tenant().value(), "slowed")).isZero();
    }

    @Test
    void nothingIsLeftOfSlownessOnceItIsOver() {
        tenant.put(tenant.responderToken(), line + "/slowing", Map.of("days", 1))
                .expectStatus()
                .isNoContent();
        inTenant(() -> {
            jdbc.sql("update slowed set until_date = :today")
                    .param("today", today)
                    .update();
            jdbc.sql("update timer set due = now() where kind = 'slowing.over'").update();
        });
        assertThat(own("/desks").at("/desks/0/lines/0").hasNonNull("slowUntil")).isFalse();
        await().until(() -> rows.count(tenant.tenant().value(), "slowed") == 0);
    }

    @Test
    void aClosedLineIsReadOnWithTheReasonAndOpensAgain() {
        tenant.put(tenant.responderToken(), line + "/closing", Map.of("reason", "abuse"))
                .expectStatus()
                .isNoContent();
        JsonNode told = own("/desks").at("/desks/0/lines/0");
        assertThat(told.get("closed").asString()).isEqualTo("abuse");
        assertThat(told.get("open").asBoolean()).isFalse();
        assertThat(tenant.json(staff("/restraint")).get("closed").asString()).isEqualTo("abuse");
        refused(tenant.memberWrites(member, UUID.randomUUID(), "まだ言いたいこと"), "conversation-closed");
        refused(
                tenant.put(
                        tenant.memberToken(member),
                        "/desks/" + tenant.desk() + "/later/" + UUID.randomUUID(),
                        Map.of("text", "あとで")),
                "conversation-closed");
        assertThat(own("/desks/" + tenant.desk() + "/messages").at("/messages")).hasSize(1);
        tenant.memberWrites(member, first, THREAT).expectStatus().isOk();
        withdrawFirst().expectStatus().isNoContent();

        delete(tenant.colleagueToken(), line + "/closing").expectStatus().isNoContent();
        tenant.memberWrites(member, UUID.randomUUID(), "また話せる").expectStatus().isCreated();
        assertThat(own("/desks/" + tenant.desk() + "/notices")
                        .at("/notices")
                        .valueStream()
                        .map(notice -> notice.at("/code").asString()))
                .containsExactly("closed", "reopened");
    }

    @Test
    void whatACaseRestsOnStaysOpenUntilTheCaseIsResolved(@Autowired CaseTies ties) {
        inTenant(() -> ties.tie(
                UUID.randomUUID(), new ConversationId(UUID.fromString(line.substring("/conversations/".length())))));
        refused(
                tenant.put(tenant.responderToken(), line + "/closing", Map.of("reason", "settled")),
                "conversation-tied");
    }

    private void threatSeenByTwo() {
        String id = tenant.json(tenant.post(
                        tenant.responderToken(),
                        line + "/proposals",
                        Map.of(
                                "kind", "threat",
                                "words", "待ちぶせすると書かれている",
                                "until", today.plusDays(30).toString())))
                .get("id")
                .asString();
        refused(
                tenant.post(tenant.responderToken(), line + "/proposals/" + id + "/confirmation", Map.of()),
                "own-proposal");
        assertThat(tenant.json(staff("/keeping")).get("threat").asBoolean()).isFalse();
        tenant.post(tenant.colleagueToken(), line + "/proposals/" + id + "/confirmation", Map.of())
                .expectStatus()
                .isOk();
    }

    /** The first answer that is a refusal; an hour may turn meanwhile, so that up to twice as many are taken. */
    private RestTestClient.ResponseSpec sendUntilRefused() {
        for (int sent = 1; sent < 6; sent++) {
            RestTestClient.ResponseSpec answer = tenant.memberWrites(member, UUID.randomUUID(), "また書く");
            if (answer.returnResult(String.class).getStatus().isError()) {
                break;
            }
        }
        return tenant.memberWrites(member, UUID.randomUUID(), "まだ書く");
    }

    private void refused(RestTestClient.ResponseSpec answer, String code) {
        assertThat(tenant.json(answer).at("/type").asString()).isEqualTo("urn:problem:chat:" + code);
    }

    private RestTestClient.ResponseSpec withdrawFirst() {
        return tenant.post(
                tenant.memberToken(member), "/desks/" + tenant.desk() + "/messages/" + first + "/withdrawal", Map.of());
    }

    private RestTestClient.ResponseSpec ownDelete() {
        return delete(tenant.memberToken(member), "/desks/" + tenant.desk() + "/conversation");
    }

    private RestTestClient.ResponseSpec delete(String token, String path) {
        return tenant.http()
                .delete()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private RestTestClient.ResponseSpec staff(String path) {
        return tenant.get(tenant.responderToken(), line + path);
    }

    private JsonNode own(String path) {
        return tenant.json(tenant.get(tenant.memberToken(member), path));
    }

    private void inTenant(Runnable work) {
        Tenancy.run(tenant.tenant(), () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
