package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.RowSecurity;
import io.komado.chat.desks.Desks;
import io.komado.chat.desks.messaging.HeardByDesks;
import io.komado.local.TestInfrastructure;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** R1-02: while an organisation is not open, members read and are told that nothing is sent; the desk goes on with what is open. */
@ChatServiceIT
class IntakeIT {

    private final ApplicationContext service;
    private final ChatFixture tenant;
    private final TestInfrastructure servers;
    private final UUID member = UUID.randomUUID();

    @Autowired
    IntakeIT(
            ApplicationContext service,
            Desks desks,
            TransactionTemplate transaction,
            TestInfrastructure servers,
            @LocalServerPort int port) {
        this.service = service;
        this.servers = servers;
        this.tenant = ChatFixture.create(desks, transaction, port);
    }

    @BeforeEach
    void aConversation() {
        stands("active", true);
    }

    @Test
    void aMembersMessageIsRefusedAndNeverKeptWhileTheOrganisationIsNotOpen() {
        UUID acknowledged = UUID.randomUUID();
        tenant.memberWrites(member, acknowledged, "まえに書いたこと").expectStatus().isCreated();
        stands("lapsed", false);

        assertRefused(tenant.memberWrites(member, UUID.randomUUID(), "あとから書いたこと"));
        tenant.memberWrites(member, acknowledged, "まえに書いたこと").expectStatus().isOk();
        UUID newcomer = UUID.randomUUID();
        assertRefused(tenant.memberWrites(newcomer, UUID.randomUUID(), "はじめて書くこと"));

        assertThat(messagesOf(member)).hasSize(1);
        assertThat(messagesOf(newcomer)).isEmpty();
        JsonNode desk =
                tenant.json(tenant.get(tenant.memberToken(newcomer), "/desks")).at("/desks/0");
        assertThat(desk.get("open").asBoolean()).isFalse();
        assertThat(desk.at("/lines/0/opened").asBoolean()).isFalse();
        RowSecurity rows = new RowSecurity(servers.database("chat"));
        assertThat(rows.count(tenant.tenant().value(), "conversation")).isOne();

        stands("active", true);
        tenant.memberWrites(member, UUID.randomUUID(), "また書けること").expectStatus().isCreated();
    }

    @Test
    void theDeskListsWhoWaitsAndAnswersThem() {
        tenant.memberWrites(member, UUID.randomUUID(), "返事をまっています")
                .expectStatus()
                .isCreated();
        String waiting = tenant.firstConversation();
        tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "こちらは もうだいじょうぶ")
                .expectStatus()
                .isCreated();
        String answered = awaiting()
                .valueStream()
                .map(line -> line.get("id").asString())
                .filter(id -> !id.equals(waiting))
                .findFirst()
                .orElseThrow();
        tenant.responderReplies(answered, "よかったです").expectStatus().isCreated();
        stands("suspended", false);

        assertThat(awaiting()).hasSize(1);
        assertThat(awaiting().at("/0/id").asString()).isEqualTo(waiting);
        tenant.responderReplies(waiting, "読みました").expectStatus().isCreated();
        assertThat(awaiting()).isEmpty();
        assertThat(messagesOf(member)).hasSize(2);
    }

    private JsonNode awaiting() {
        return tenant.json(tenant.get(tenant.responderToken(), "/conversations?awaiting=true"))
                .at("/conversations");
    }

    private JsonNode messagesOf(UUID someone) {
        return tenant.json(tenant.get(tenant.memberToken(someone), "/desks/" + tenant.desk() + "/messages"))
                .at("/messages");
    }

    private void assertRefused(RestTestClient.ResponseSpec answer) {
        answer.expectStatus().isEqualTo(409);
        assertThat(tenant.json(answer).get("type").asString()).isEqualTo("urn:problem:chat:tenant-not-open");
    }

    private void stands(String standing, boolean open) {
        new HeardByDesks(service, tenant.tenant().value())
                .hear(
                        UUID.randomUUID(),
                        "tenant.standing-changed",
                        Map.of("tenant", tenant.tenant().value(), "standing", standing, "open", open));
    }
}
