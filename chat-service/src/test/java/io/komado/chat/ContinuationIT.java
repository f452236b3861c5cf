package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.test.RowSecurity;
import io.komado.chat.desks.Desks;
import io.komado.local.TestInfrastructure;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Issue B, point 10: six words let a new account go on where a lost one stopped, and the lost one has it no more. */
@ChatServiceIT
class ContinuationIT {

    private final ChatFixture tenant;
    private final RowSecurity rows;

    @Autowired
    ContinuationIT(
            Desks desks, TransactionTemplate transaction, TestInfrastructure servers, @LocalServerPort int port) {
        this.tenant = ChatFixture.create(desks, transaction, port);
        this.rows = new RowSecurity(servers.database("chat"));
    }

    @Test
    void aNewAccountGoesOnWithTheLineAlsoAroundSomebodyAndTheOldOneHasItNoMore() {
        String lost = tenant.memberToken(UUID.randomUUID());
        String route = tenant.json(tenant.post(
                        lost,
                        "/desks/" + tenant.desk() + "/routes",
                        Map.of("around", List.of(tenant.colleague().value()))))
                .at("/id")
                .asString();
        tenant.post(lost, "/desks/" + route + "/messages", Map.of("clientId", UUID.randomUUID(), "text", "まえの話"))
                .expectStatus()
                .isCreated();
        tenant.put(lost, "/desks/" + route + "/later/" + UUID.randomUUID(), Map.of("text", "まだ届いていない話"))
                .expectStatus()
                .isAccepted();
        String replaced = phrase(lost, route);
        String phrase = phrase(lost, route);
        assertThat(String.valueOf(rows.rowsOf(tenant.tenant().value()))).doesNotContain(phrase);

        UUID anew = UUID.randomUUID();
        String found = tenant.memberToken(anew);
        tenant.memberWrites(anew, UUID.randomUUID(), "あたらしい話").expectStatus().isCreated();
        tenant.post(found, "/continuations", Map.of("phrase", replaced))
                .expectStatus()
                .isEqualTo(422);
        JsonNode adopted =
                tenant.json(tenant.post(found, "/continuations", Map.of("phrase", phrase.replace(" ", "　"))));
        String line = adopted.at("/line").asString();
        assertThat(texts(found, line)).containsExactly("まえの話");
        assertThat(tenant.json(tenant.get(found, "/desks/" + line + "/later")).at("/messages"))
                .as("what waits comes along")
                .hasSize(1);
        assertThat(texts(found, tenant.desk().toString())).containsExactly("あたらしい話");
        await().untilAsserted(() ->
                tenant.get(lost, "/desks/" + route + "/messages").expectStatus().isNotFound());
        tenant.post(found, "/continuations", Map.of("phrase", phrase))
                .expectStatus()
                .isEqualTo(422);

        assertThat(tenant.json(tenant.get(tenant.responderToken(), "/conversations"))
                        .at("/conversations"))
                .hasSize(2);
        assertThat(tenant.json(tenant.get(tenant.colleagueToken(), "/conversations"))
                        .at("/conversations"))
                .as("who was gone around still is")
                .hasSize(1);
    }

    @Test
    void aPhraseThatWasTakenBackOpensNothing() {
        UUID member = UUID.randomUUID();
        String token = tenant.memberToken(member);
        tenant.memberWrites(member, UUID.randomUUID(), "わたしの話");
        String phrase = phrase(token, tenant.desk().toString());
        tenant.http()
                .delete()
                .uri("/desks/" + tenant.desk() + "/phrase")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isNoContent();
        tenant.post(tenant.memberToken(UUID.randomUUID()), "/continuations", Map.of("phrase", phrase))
                .expectStatus()
                .isEqualTo(422);
        tenant.post(tenant.memberToken(UUID.randomUUID()), "/desks/" + tenant.desk() + "/phrase", Map.of())
                .expectStatus()
                .isNotFound();
    }

    @Test
    void withoutTheWordsTheDeskAsksAndThoseWhoReadBothLinesKnowOnceTheMemberAgreed() {
        UUID before = UUID.randomUUID();
        UUID now = UUID.randomUUID();
        tenant.memberWrites(before, UUID.randomUUID(), "まえの話").expectStatus().isCreated();
        String earlier = tenant.firstConversation();
        tenant.memberWrites(now, UUID.randomUUID(), "前にも書きました").expectStatus().isCreated();
        String later = tenant.json(tenant.get(tenant.responderToken(), "/conversations"))
                .at("/conversations")
                .valueStream()
                .map(line -> line.at("/id").asString())
                .filter(id -> !id.equals(earlier))
                .findFirst()
                .orElseThrow();
        String link = "/conversations/" + later + "/link";
        String own = "/desks/" + tenant.desk() + "/link";
        String token = tenant.memberToken(now);
        tenant.put(tenant.responderToken(), link, Map.of("earlier", UUID.randomUUID()))
                .expectStatus()
                .isNotFound();
        tenant.put(tenant.responderToken(), link, Map.of("earlier", later))
                .expectStatus()
                .isEqualTo(422);
        tenant.put(tenant.responderToken(), link, Map.of("earlier", earlier))
                .expectStatus()
                .isNoContent();
        assertThat(tenant.json(tenant.get(tenant.memberToken(before), own))
                        .at("/asked")
                        .asBoolean())
                .isFalse();
        assertThat(tenant.json(tenant.get(token, own)).at("/asked").asBoolean()).isTrue();
        assertThat(tenant.json(tenant.get(tenant.colleagueToken(), link))
                        .at("/agreed")
                        .asBoolean())
                .isFalse();

        tenant.put(token, own, Map.of("agreed", true)).expectStatus().isNoContent();
        assertThat(tenant.json(tenant.get(tenant.colleagueToken(), link))
                        .at("/earlier")
                        .asString())
                .isEqualTo(earlier);
        assertThat(tenant.json(tenant.get(tenant.colleagueToken(), link))
                        .at("/agreed")
                        .asBoolean())
                .isTrue();
        assertThat(texts(token, tenant.desk().toString()))
                .as("the member sees nothing of it")
                .containsExactly("前にも書きました");
        tenant.put(token, own, Map.of("agreed", false)).expectStatus().isNoContent();
        assertThat(tenant.json(tenant.get(tenant.colleagueToken(), link)).hasNonNull("earlier"))
                .isFalse();
    }

    private String phrase(String token, String line) {
        return tenant.json(tenant.post(token, "/desks/" + line + "/phrase", Map.of()))
                .at("/phrase")
                .asString();
    }

    private List<String> texts(String token, String line) {
        return tenant.json(tenant.get(token, "/desks/" + line + "/messages"))
                .at("/messages")
                .valueStream()
                .map(message -> message.at("/text").asString())
                .toList();
    }
}
