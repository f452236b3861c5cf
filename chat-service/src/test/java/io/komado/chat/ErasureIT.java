package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.audit.AuditVerifier;
import io.komado.chassis.audit.VerifyAudit;
import io.komado.chassis.encryption.AuditPublicKeys;
import io.komado.chassis.test.ErasureAnswers;
import io.komado.chassis.test.KomadoServers;
import io.komado.chassis.test.RowSecurity;
import io.komado.chat.desks.Desks;
import io.komado.chat.desks.messaging.HeardByDesks;
import io.komado.local.TestInfrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The end of a tenant in this service: keys, rows and memory are gone, once, and nothing late brings anything back (issue C, item 6). */
@ChatServiceIT
class ErasureIT {

    private final ApplicationContext service;
    private final TestInfrastructure servers;
    private final ChatFixture tenant;
    private final ChatFixture neighbour;
    private final RowSecurity rows;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    ErasureIT(
            ApplicationContext service,
            Desks desks,
            TransactionTemplate transaction,
            TestInfrastructure servers,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.service = service;
        this.servers = servers;
        this.port = port;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.tenant = ChatFixture.create(desks, transaction, port);
        this.neighbour = ChatFixture.create(desks, transaction, port);
        this.rows = new RowSecurity(servers.database("chat"));
    }

    @Test
    void nothingOfATenantIsLeftAndNothingLateBringsItBack() {
        UUID member = UUID.randomUUID();
        for (ChatFixture each : List.of(tenant, neighbour)) {
            for (int i = 0; i < 20; i++) {
                each.memberWrites(i % 2 == 0 ? member : UUID.randomUUID(), UUID.randomUUID(), "消えるはずのこと " + i)
                        .expectStatus()
                        .isCreated();
            }
            each.responderReplies(each.firstConversation(), "読みました")
                    .expectStatus()
                    .isCreated();
        }
        await().until(() -> rows.count(neighbour.tenant().value(), "nickname_wanted") == 0);
        neighbour.nothingHappensByItself(transaction, jdbc);
        List<String> theirs = rows.rowsOf(neighbour.tenant().value());
        assertThat(rows.count(tenant.tenant().value(), "tenant_key")).isOne();

        UUID closing = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        Map<String, Object> data = Map.of("tenant", tenant.tenant().value(), "closing", closing);
        try (EventReader stream = EventReader.open(port, "/conversations/stream", tenant.responderToken(), "")) {
            assertThat(stream.next().name()).isEqualTo("hello");
            hear(event, "tenant.closing", data);
            hear(event, "tenant.closing", data);
            await().until(() -> tenant.memberWrites(member, UUID.randomUUID(), "もう送れないこと")
                            .returnResult(String.class)
                            .getStatus()
                            .value()
                    == 410);
            assertThatThrownBy(() -> {
                        while (!stream.next().name().isEmpty()) {
                            assertThat(stream).isNotNull();
                        }
                    })
                    .hasMessage("the stream has ended");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> erased().size() == 1);

        assertThat(rows.rowsOf(tenant.tenant().value()))
                .singleElement()
                .asString()
                .startsWith("erasure ");
        assertThat(rows.rowsOf(neighbour.tenant().value())).isEqualTo(theirs);
        JsonNode answer = erased().getFirst();
        assertThat(answer.get("closing").asString()).isEqualTo(closing.toString());
        assertThat(answer.get("keys").get(0).asString()).matches("1@\\d+");
        assertThat(answer.get("rows").asInt())
                .as("messages, conversations, desk, reader")
                .isGreaterThanOrEqualTo(34);

        hear(UUID.randomUUID(), "desk.opened", Map.of("desk", UUID.randomUUID().toString(), "kind", "report"));
        hear(UUID.randomUUID(), "tenant.closing", data);
        tenant.get(tenant.responderToken(), "/conversations").expectStatus().isEqualTo(410);
        assertThat(rows.rowsOf(tenant.tenant().value())).hasSize(1);
        assertThat(erased()).hasSize(1);

        await().untilAsserted(() -> assertThat(VerifyAudit.verify(
                        servers.kafkaBootstrapServers(),
                        tenant.tenant().value(),
                        new AuditPublicKeys(KomadoServers.keysDirectory())))
                .singleElement()
                .satisfies(ErasureIT::isSoundAndSignedToItsEnd));
    }

    @Test
    void theServiceSaysExactlyWhatItsSchemasPromise() {
        assertThat(ErasureAnswers.findings("chat")).isEmpty();
    }

    private static void isSoundAndSignedToItsEnd(AuditVerifier.ChainReport chain) {
        assertThat(chain.isSound()).isTrue();
        assertThat(chain.signedUpTo()).isEqualTo(chain.records() - 1);
    }

    private List<JsonNode> erased() {
        return ErasureAnswers.erased(
                servers.kafkaBootstrapServers(), "chat", tenant.tenant().value());
    }

    private void hear(UUID event, String type, Map<String, Object> data) {
        new HeardByDesks(service, tenant.tenant().value()).hear(event, type, data);
    }
}
