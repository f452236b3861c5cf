package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.TestTokens;
import io.komado.provisioning.golive.messaging.ToldOfDesks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** R0-29, R1-10, R1-11, R4-13: what has to be true before letters work, and who says so. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProvisioningUnderTest.class)
class GoLiveIT {

    private final UUID responderId = UUID.randomUUID();
    private final UUID adminId = UUID.randomUUID();
    private final ToldOfDesks identity;
    private final int port;
    private final Browser operator;

    @Autowired
    GoLiveIT(ApplicationContext service, @LocalServerPort int port) {
        this.identity = new ToldOfDesks(service);
        this.port = port;
        this.operator = new Browser(port, TestTokens.operator(UUID.randomUUID()));
    }

    @Test
    void aSchoolPublishesItsPolicyUnderstandsUseAndHasTwoReaders() {
        String tenant = founded("school");
        Browser responder = new Browser(port, TestTokens.staff(tenant, responderId, "responder"));
        Browser admin = new Browser(port, TestTokens.staff(tenant, adminId, "tenant-admin"));
        assertThat(missing(responder)).containsExactly("policy-published", "use-understood", "readers-able");

        identity.readers(tenant, 2);
        assertThat(missing(admin)).containsExactly("policy-published", "use-understood");
        identity.readers(tenant, 1);
        assertThat(missing(admin)).contains("readers-able");
        identity.readersWithFallback(tenant, 1);
        assertThat(missing(admin)).doesNotContain("readers-able");

        assertThat(admin.put("/checklist/use-understood", "{}").status()).isEqualTo(403);
        JsonNode policy = line(admin.put("/checklist/policy-published", "{}").json(), "policy-published");
        assertThat(policy.get("confirmedBy").asString()).isEqualTo(adminId.toString());
        assertThat(policy.get("confirmedOn").asString()).isEqualTo(today().toString());
        JsonNode again = line(responder.put("/checklist/policy-published", "{}").json(), "policy-published");
        assertThat(again).isEqualTo(policy);
        assertThat(responder
                        .put("/checklist/use-understood", "{}")
                        .json()
                        .get("complete")
                        .asBoolean())
                .isTrue();

        assertThat(responder
                        .delete("/checklist/use-understood")
                        .json()
                        .get("complete")
                        .asBoolean())
                .isFalse();
        assertThat(missing(responder)).containsExactly("use-understood");
    }

    @Test
    @DisplayName("R1-10: a contract for a desk for customers asks for training")
    void aContractForADeskForCustomersAsksForTraining() {
        String tenant = founded("company");
        Browser responder = new Browser(port, TestTokens.staff(tenant, responderId, "responder"));
        assertThat(missing(responder)).doesNotContain("training-given");
        assertThat(operator.post(
                                "/tenants/" + tenant + "/contracts",
                                "{\"starts\":\"%s\",\"annualFee\":1,\"headcount\":50,\"languages\":[\"ja\"],\"modules\":[\"customer-desk\"]}"
                                        .formatted(today()))
                        .status())
                .isEqualTo(201);
        assertThat(missing(responder)).contains("training-given");
        responder.put("/checklist/training-given", "{}");
        assertThat(missing(responder)).doesNotContain("training-given");
    }

    private String founded(String kind) {
        return operator.post(
                        "/tenants",
                        "{\"name\":\"なぎさや\",\"kind\":\"%s\",\"headcountLimit\":50,\"languages\":[\"ja\"]}"
                                .formatted(kind))
                .json()
                .get("code")
                .asString();
    }

    private static List<String> missing(Browser person) {
        List<String> missing = new ArrayList<>();
        for (JsonNode line : person.get("/checklist").json().get("items")) {
            if (!line.get("met").asBoolean()) {
                missing.add(line.get("item").asString());
            }
        }
        return missing;
    }

    private static JsonNode line(JsonNode checklist, String item) {
        for (JsonNode line : checklist.get("items")) {
            if (line.get("item").asString().equals(item)) {
                return line;
            }
        }
        throw new AssertionError("there is no such line");
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Tokyo")));
    }
}
