package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.audit.AuditChain;
import io.komado.chassis.test.TestTokens;
import io.komado.local.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProvisioningUnderTest.class)
class ProvisioningEventsIT {

    private static final String NAME = "北みさき学園";

    private final IdentityOnTheWire identity;
    private final TestInfrastructure servers;
    private final ApplicationContext service;
    private final int port;

    @Autowired
    ProvisioningEventsIT(
            IdentityOnTheWire identity,
            TestInfrastructure servers,
            ApplicationContext service,
            @LocalServerPort int port) {
        this.identity = identity;
        this.servers = servers;
        this.service = service;
        this.port = port;
    }

    @Test
    void everyActIsPublishedAndAuditedWithoutAnyTextOrCredential() {
        UUID operatorId = UUID.randomUUID();
        UUID responderId = UUID.randomUUID();
        Browser operator = new Browser(port, TestTokens.operator(operatorId));
        String tenant = operator.post(
                        "/tenants",
                        "{\"name\":\"" + NAME + "\",\"kind\":\"school\",\"headcountLimit\":100,\"languages\":[\"ja\"]}")
                .json()
                .get("code")
                .asString();
        String orders = "/tenants/" + tenant + "/orders";
        JsonNode placed =
                operator.post(orders, "{\"headcount\":10,\"language\":\"ja\"}").json();
        String order = placed.get("id").asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> operator.get(orders + "/" + order)
                        .json()
                        .get("status")
                        .asString()
                        .equals("ready"));
        operator.get(
                orders + "/" + order + "/letters",
                Map.of("Komado-Kit-Key", placed.get("key").asString()));
        Browser responder = new Browser(port, TestTokens.staff(tenant, responderId, "responder"));
        Preparations.complete(service, responder, tenant);
        responder.post("/kits/" + order + "/distribution", "{}");

        List<ConsumerRecord<String, byte[]>> published =
                read(tenant, List.of("provisioning.tenant.v1", "provisioning.letters.v1"), 7);
        assertThat(published.stream().map(record -> header(record, "ce_type")))
                .containsExactlyInAnyOrder(
                        "tenant.created",
                        "desk.opened",
                        "policy.published",
                        "tenant.training-changed",
                        "letters.ordered",
                        "letters.fetched",
                        "distribution.began");
        assertThat(published)
                .allSatisfy(record -> assertThat(record.key())
                        .isEqualTo(record.topic().equals("provisioning.tenant.v1") ? tenant : order));

        List<ConsumerRecord<String, byte[]>> audited = read(tenant, List.of("audit." + tenant), 9);
        assertThat(audited.stream()
                        .map(record -> AuditChain.read(record.value()))
                        .filter(record -> !record.get("act").asString().equals(AuditChain.HEAD))
                        .map(record -> record.get("act").asString() + " "
                                + record.get("actor").asString()))
                .containsExactly(
                        "tenant.created operator:" + operatorId,
                        "desk.opened operator:" + operatorId,
                        "policy.published system",
                        "letters.ordered operator:" + operatorId,
                        "letters.fetched operator:" + operatorId,
                        "checklist.confirmed staff:" + responderId,
                        "checklist.confirmed staff:" + responderId,
                        "checklist.confirmed staff:" + responderId,
                        "distribution.began staff:" + responderId);

        assertThat(published).allSatisfy(record -> assertThat(text(record)).doesNotContain(NAME));
        assertThat(audited).allSatisfy(record -> assertThat(text(record)).doesNotContain(NAME));
        assertThat(identity.issued(order)).hasSize(12).allSatisfy(password -> {
            assertThat(published).allSatisfy(record -> assertThat(text(record)).doesNotContain(password));
            assertThat(audited).allSatisfy(record -> assertThat(text(record)).doesNotContain(password));
        });
    }

    /** Reads this tenant's records until there are as many as expected, signed heads not counted. */
    private List<ConsumerRecord<String, byte[]>> read(String tenant, List<String> topics, int expected) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers.kafkaBootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                500);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(topics);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (header(record, "ce_tenant").equals(tenant)) {
                        records.add(record);
                    }
                });
                return records.stream()
                                .filter(record -> !header(record, "ce_type").equals(AuditChain.HEAD))
                                .count()
                        >= expected;
            });
        }
        return records;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
