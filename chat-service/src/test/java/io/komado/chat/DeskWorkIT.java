package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.test.TestTokens;
import io.komado.chat.desks.Desks;
import io.komado.local.TestInfrastructure;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** R0-36, R3-53: hand over, mark, note and answer from what is ready; and a list that pages by place, whatever its filter. */
@ChatServiceIT
class DeskWorkIT {

    private final ChatFixture tenant;
    private final RowSecurity rows;
    private final UUID member = UUID.randomUUID();

    @Autowired
    DeskWorkIT(Desks desks, TransactionTemplate transaction, TestInfrastructure servers, @LocalServerPort int port) {
        this.tenant = ChatFixture.create(desks, transaction, port);
        this.rows = new RowSecurity(servers.database("chat"));
    }

    @Test
    void aConversationIsHandedToSomebodyWhoReadsItAndToNobodyElse() {
        String id = written("だれかに たのみたいこと");
        String line = "/conversations/" + id;
        put(line + "/assignee", Map.of("person", tenant.colleague().value()))
                .expectStatus()
                .isNoContent();
        assertThat(listed(tenant.colleagueToken(), "mine=true")).hasSize(1);
        assertThat(listed(tenant.responderToken(), "mine=true")).isEmpty();
        put(line + "/assignee", Map.of("person", UUID.randomUUID()))
                .expectStatus()
                .isEqualTo(422);
        put(line + "/assignee", Map.of()).expectStatus().isNoContent();
        assertThat(listed(tenant.colleagueToken(), "mine=true")).isEmpty();

        JsonNode around = tenant.json(tenant.post(
                tenant.memberToken(member),
                "/desks/" + tenant.desk() + "/routes",
                Map.of("around", List.of(tenant.colleague().value()))));
        tenant.post(
                tenant.memberToken(member),
                "/desks/" + around.at("/id").asString() + "/messages",
                Map.of("clientId", UUID.randomUUID(), "text", "その人には言えないこと"));
        String hidden = listed(tenant.responderToken(), "limit=9").stream()
                .filter(other -> !other.equals(id))
                .findFirst()
                .orElseThrow();
        put(
                        "/conversations/" + hidden + "/assignee",
                        Map.of("person", tenant.colleague().value()))
                .expectStatus()
                .isEqualTo(422);
        tenant.put(tenant.colleagueToken(), "/conversations/" + hidden + "/assignee", Map.of())
                .expectStatus()
                .isNotFound();
        tenant.put(tenant.colleagueToken(), "/conversations/" + hidden + "/needs-answer", Map.of("needsAnswer", false))
                .expectStatus()
                .isNotFound();
        tenant.get(tenant.colleagueToken(), "/conversations/" + hidden + "/notes")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whetherItNeedsAnAnswerIsSaidByTheNextMessageUnlessThePeopleOfTheDeskSaySo() {
        String id = written("ありがとう だけ");
        put("/conversations/" + id + "/needs-answer", Map.of("needsAnswer", false))
                .expectStatus()
                .isNoContent();
        assertThat(listed(tenant.responderToken(), "awaiting=true")).isEmpty();
        tenant.memberWrites(member, UUID.randomUUID(), "やっぱり聞きたいこと");
        assertThat(listed(tenant.responderToken(), "awaiting=true")).containsExactly(id);
        tenant.responderReplies(id, "いっしょに考えます");
        assertThat(listed(tenant.responderToken(), "awaiting=true")).isEmpty();
        put("/conversations/" + id + "/needs-answer", Map.of("needsAnswer", true));
        assertThat(listed(tenant.responderToken(), "awaiting=true")).containsExactly(id);
    }

    @Test
    void notesAmongColleaguesAreEncryptedAndNoMemberSeesThem() {
        String notes = "/conversations/" + written("本人の言葉") + "/notes";
        Map<String, Object> note = Map.of("clientId", UUID.randomUUID(), "text", "月曜にもう一度聞く");
        tenant.post(tenant.responderToken(), notes, note).expectStatus().isNoContent();
        tenant.post(tenant.responderToken(), notes, note).expectStatus().isNoContent();
        assertThat(tenant.json(tenant.get(tenant.colleagueToken(), notes)).at("/notes"))
                .hasSize(1);
        assertThat(tenant.json(tenant.get(tenant.colleagueToken(), notes))
                        .at("/notes/0/text")
                        .asString())
                .isEqualTo("月曜にもう一度聞く");
        assertThat(String.valueOf(rows.rowsOf(tenant.tenant().value()))).doesNotContain("月曜");
        tenant.get(tenant.memberToken(member), notes).expectStatus().isForbidden();
        assertThat(tenant.json(tenant.get(tenant.memberToken(member), "/desks/" + tenant.desk() + "/messages"))
                        .toString())
                .doesNotContain("月曜");
    }

    @Test
    void readyRepliesAreTheDesksAlone() {
        String template = "/desks/" + tenant.desk() + "/templates/" + UUID.randomUUID();
        put(template, Map.of("title", "はじめ", "japanese", "ありがとう", "english", ""))
                .expectStatus()
                .isNoContent();
        put(template, Map.of("title", "はじめ", "japanese", "話してくれて、ありがとう", "english", ""))
                .expectStatus()
                .isNoContent();
        String all = "/desks/" + tenant.desk() + "/templates";
        assertThat(tenant.json(tenant.get(tenant.colleagueToken(), all))
                        .at("/templates/0/japanese")
                        .asString())
                .isEqualTo("話してくれて、ありがとう");
        tenant.get(TestTokens.staff(tenant.tenant().value(), UUID.randomUUID(), "responder"), all)
                .expectStatus()
                .isNotFound();
        assertThat(tenant.json(put(template, Map.of("title", " ", "japanese", "", "english", ""))
                                .expectStatus()
                                .isEqualTo(422))
                        .at("/errors"))
                .hasSize(2);
    }

    @Test
    void everyPageFollowsTheOneBeforeWithoutGapOrRepeatWhateverTheFilter() {
        for (int i = 0; i < 7; i++) {
            tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "第" + i);
        }
        assertThat(listed(tenant.responderToken(), "limit=2")).hasSize(7);
        assertThat(listed(tenant.responderToken(), "limit=3&awaiting=true")).hasSize(7);
    }

    private String written(String text) {
        tenant.memberWrites(member, UUID.randomUUID(), text).expectStatus().isCreated();
        return tenant.firstConversation();
    }

    private RestTestClient.ResponseSpec put(String path, Object body) {
        return tenant.put(tenant.responderToken(), path, body);
    }

    /** The ids of a list, page by page; fails when one comes twice. */
    private Set<String> listed(String token, String filter) {
        Set<String> ids = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = tenant.json(
                    tenant.get(token, "/conversations?" + filter + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
            page.at("/conversations")
                    .forEach(line ->
                            assertThat(ids.add(line.at("/id").asString())).isTrue());
            cursor = page.at("/next").asString("");
        } while (!cursor.isEmpty());
        return ids;
    }
}
