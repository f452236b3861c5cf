package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.audit.AuditChain;
import io.komado.chassis.test.TestTokens;
import io.komado.local.TestInfrastructure;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProvisioningUnderTest.class)
class BreakGlassIT {

    private final TestInfrastructure servers;
    private final int port;
    private final UUID firstId = UUID.randomUUID();
    private final UUID secondId = UUID.randomUUID();
    private final Browser first;
    private final Browser second;
    private String tenant = "";

    @Autowired
    BreakGlassIT(TestInfrastructure servers, @LocalServerPort int port) {
        this.servers = servers;
        this.port = port;
        this.first = new Browser(port, TestTokens.operator(firstId));
        this.second = new Browser(port, TestTokens.operator(secondId));
    }

    @BeforeEach
    void anOrganisation() {
        tenant = first.post(
                        "/tenants",
                        "{\"name\":\"北みさき学園\",\"kind\":\"school\",\"headcountLimit\":50,\"languages\":[\"ja\"]}")
                .json()
                .get("code")
                .asString();
    }

    @Test
    @DisplayName(
            "TH-32: two operators open it, only they look, it ends, and the organisation's record holds every step")
    void twoOperatorsLookAndTheOrganisationKnows() {
        String glass = "/tenants/" + tenant + "/break-glass";
        String diagnosis = "/tenants/" + tenant + "/diagnosis";
        assertThat(first.post(glass, "{\"reason\":\"letters-hang\",\"explanation\":\"\",\"hours\":2}")
                        .problem())
                .isEqualTo("explanation-needed");
        JsonNode asked = first.post(glass, "{\"reason\":\"letters-hang\",\"explanation\":\"注文が進まない\",\"hours\":2}")
                .json();
        String opening = glass + "/" + asked.get("id").asString();
        assertThat(first.get(diagnosis).problem()).isEqualTo("break-glass-closed");
        assertThat(first.post(opening + "/confirmation", "{}").problem()).isEqualTo("own-request");
        assertThat(second.post(opening + "/confirmation", "{}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("open");
        assertThat(first.get(diagnosis).json().get("jobs")).isEmpty();
        assertThat(new Browser(port, TestTokens.operator(UUID.randomUUID()))
                        .get(diagnosis)
                        .problem())
                .isEqualTo("break-glass-closed");

        JsonNode seen = admin().get("/break-glass").json().get("openings").get(0);
        assertThat(seen.get("explanation").asString()).isEqualTo("注文が進まない");
        assertThat(seen.get("confirmedBy").asString()).isEqualTo(secondId.toString());
        assertThat(second.delete(opening).status()).isEqualTo(204);
        assertThat(first.get(diagnosis).problem()).isEqualTo("break-glass-closed");

        assertThat(audited(4))
                .containsExactly(
                        "break-glass.asked operator:" + firstId,
                        "tenant.break-glass-opened operator:" + secondId,
                        "break-glass.used operator:" + firstId,
                        "break-glass.ended operator:" + secondId);
    }

    @Test
    @DisplayName("TH-33: an incident with its clocks, words at sign-in, and a request with its dates")
    void dutiesAreKeptAndShown() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        JsonNode incident = first.post("/tenants/" + tenant + "/incidents", """
                        {"kind":"leak","concerns":["contacts"],"people":3,"unlawful":false,"discoveredOn":"%s"}
                        """.formatted(today.minusDays(2)))
                .json();
        assertThat(incident.get("steps").get(0).get("daysLeft").asInt()).isEqualTo(3);
        Browser admin = admin();
        String steps = "/incidents/" + incident.get("id").asString() + "/steps";
        assertThat(admin.post(steps, "{\"step\":\"preliminary\",\"on\":\"%s\"}".formatted(today))
                        .json()
                        .get("steps")
                        .get(0)
                        .has("daysLeft"))
                .isFalse();
        assertThat(admin.post(steps, "{\"step\":\"preliminary\",\"on\":\"%s\"}".formatted(today))
                        .problem())
                .isEqualTo("step-taken");
        assertThat(first.get("/tenants/" + tenant + "/incidents")
                        .json()
                        .get("incidents")
                        .get(0)
                        .get("steps")
                        .get(0)
                        .get("doneOn")
                        .asString())
                .isEqualTo(today.toString());

        String words = "{\"japanese\":\"お知らせです。\",\"english\":\"Please note.\",\"until\":\"%s\"}";
        assertThat(admin.post("/bulletins", words.formatted(today.minusDays(1))).problem())
                .isEqualTo("bulletin-until");
        String bulletin = admin.post("/bulletins", words.formatted(today.plusDays(7)))
                .json()
                .get("id")
                .asString();
        Browser member = new Browser(port, TestTokens.member(tenant, UUID.randomUUID()));
        assertThat(member.get("/bulletins")
                        .json()
                        .get("bulletins")
                        .get(0)
                        .get("japanese")
                        .asString())
                .isEqualTo("お知らせです。");
        assertThat(admin.delete("/bulletins/" + bulletin).status()).isEqualTo(204);
        assertThat(member.get("/bulletins").json().get("bulletins")).isEmpty();

        JsonNode request = admin.post(
                        "/access-requests",
                        "{\"party\":\"named\",\"receivedOn\":\"%s\",\"dueOn\":\"%s\"}"
                                .formatted(today, today.plusDays(14)))
                .json();
        assertThat(request.get("daysLeft").asInt()).isEqualTo(14);
        String answer = "/access-requests/" + request.get("id").asString() + "/answer";
        assertThat(admin.post(answer, "{\"on\":\"%s\",\"outcome\":\"given\"}".formatted(today))
                        .status())
                .isEqualTo(200);
        assertThat(admin.post(answer, "{\"on\":\"%s\",\"outcome\":\"given\"}".formatted(today))
                        .problem())
                .isEqualTo("request-answered");
        assertThat(admin.get("/undelivered").json().get("addresses")).isEmpty();
    }

    private Browser admin() {
        return new Browser(port, TestTokens.staff(tenant, UUID.randomUUID(), "tenant-admin"));
    }

    /** The acts about the glass on the tenant's record, once there are as many. */
    private List<String> audited(int expected) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers.kafkaBootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                500);
        List<String> acts = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("audit." + tenant));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    JsonNode entry = AuditChain.read(record.value());
                    if (entry.get("act").asString().contains("break-glass")) {
                        acts.add(entry.get("act").asString() + " "
                                + entry.get("actor").asString());
                    }
                });
                return acts.size() >= expected;
            });
        }
        return acts;
    }
}
