package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.audit.AuditVerifier;
import io.komado.chassis.audit.VerifyAudit;
import io.komado.chassis.encryption.AuditPublicKeys;
import io.komado.chassis.test.KomadoServers;
import io.komado.chat.desks.Desks;
import io.komado.local.TestInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Promise 2 of ARCHITECTURE: what was acknowledged is never lost, whichever store dies; and a refusal says that nothing was done. */
@ChatServiceIT
class StoresAwayIT {

    @LocalServerPort
    int port;

    private final Desks desks;
    private final TransactionTemplate transaction;
    private final TestInfrastructure servers;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private ChatFixture tenant;

    @Autowired
    StoresAwayIT(Desks desks, TransactionTemplate transaction, TestInfrastructure servers) {
        this.desks = desks;
        this.transaction = transaction;
        this.servers = servers;
    }

    @BeforeEach
    void aTenant() {
        tenant = ChatFixture.create(desks, transaction, port);
    }

    @Test
    void whileKafkaIsDeadMessagesAreTakenAndAfterwardsEveryEventIsPublishedInOrder() {
        UUID member = UUID.randomUUID();
        tenant.memberWrites(member, UUID.randomUUID(), "前").expectStatus().isCreated();
        String conversation = tenant.firstConversation();
        servers.kafka().kill();
        try {
            for (int i = 0; i < 20; i++) {
                tenant.memberWrites(member, UUID.randomUUID(), "あいだ" + i)
                        .expectStatus()
                        .isCreated();
                tenant.responderReplies(conversation, "返事" + i).expectStatus().isCreated();
            }
        } finally {
            servers.kafka().start();
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sidesPublished(conversation)).hasSize(41));
        List<String> expected = new ArrayList<>(List.of("member"));
        for (int i = 0; i < 20; i++) {
            expected.add("member");
            expected.add("desk");
        }
        assertThat(sidesPublished(conversation)).isEqualTo(expected);

        List<AuditVerifier.ChainReport> chains = VerifyAudit.verify(
                servers.kafkaBootstrapServers(),
                tenant.tenant().value(),
                new AuditPublicKeys(KomadoServers.keysDirectory()));
        assertThat(chains).singleElement().satisfies(chain -> {
            assertThat(chain.faults()).isEmpty();
            assertThat(chain.signedUpTo()).isPositive();
        });
    }

    @Test
    void whilePostgresIsDeadNothingIsHalfDoneAndAfterwardsEverythingAcknowledgedIsThere() {
        UUID member = UUID.randomUUID();
        tenant.memberWrites(member, UUID.randomUUID(), "一").expectStatus().isCreated();
        UUID unanswered = UUID.randomUUID();
        servers.postgresql().kill();
        try {
            JsonNode refusal = tenant.json(
                    tenant.memberWrites(member, unanswered, "二").expectStatus().isEqualTo(503));
            assertThat(refusal.at("/type").asString()).isEqualTo("urn:problem:chat:store-away");
        } finally {
            servers.postgresql().start();
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(tenant.memberWrites(member, unanswered, "二")
                                .returnResult()
                                .getStatus()
                                .is2xxSuccessful())
                        .isTrue());
        JsonNode own = tenant.json(tenant.get(tenant.memberToken(member), "/desks/" + tenant.desk() + "/messages"));
        assertThat(own.at("/messages")
                        .valueStream()
                        .map(message -> message.at("/text").asString()))
                .containsExactly("一", "二");
    }

    private List<String> sidesPublished(String conversation) {
        return PublishedEvents.read(servers.kafkaBootstrapServers()).sides(conversation);
    }
}
