package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.TestTokens;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProvisioningUnderTest.class)
class DesksIT {

    private final int port;

    @Autowired
    DesksIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    @DisplayName("R0-33, R0-36: an organisation opens desks for counsel and outside, and members know them by name")
    void anOrganisationOpensDesksAndMembersKnowThemByName() {
        String tenant = new Browser(port, TestTokens.operator(UUID.randomUUID()))
                .post("/tenants", "{\"name\":\"北\",\"kind\":\"school\",\"headcountLimit\":50,\"languages\":[\"ja\"]}")
                .json()
                .get("code")
                .asString();
        Browser admin = new Browser(port, TestTokens.staff(tenant, UUID.randomUUID(), "tenant-admin"));
        Browser member = new Browser(port, TestTokens.member(tenant, UUID.randomUUID()));
        assertThat(member.get("/desks").json().at("/desks")).hasSize(1);

        JsonNode outside = admin.post(
                        "/desks", "{\"kind\":\"external\",\"japanese\":\"みなと法律事務所\",\"english\":\"Minato Law\"}")
                .json();
        admin.post("/desks", "{\"kind\":\"consult\"}");
        assertThat(member.get("/desks")
                        .json()
                        .at("/desks")
                        .valueStream()
                        .map(desk -> desk.get("kind").asString()))
                .containsExactly("report", "external", "consult");
        assertThat(admin.put("/desks/" + outside.get("id").asString(), "{\"japanese\":\"みなと事務所\"}")
                        .json()
                        .get("japanese")
                        .asString())
                .isEqualTo("みなと事務所");

        assertThat(admin.post("/desks", "{\"kind\":\"external\"}").problem()).isEqualTo("desk-name-unusable");
        assertThat(admin.post("/desks", "{\"kind\":\"report\"}").problem()).isEqualTo("desk-name-taken");
        assertThat(admin.post("/desks", "{\"kind\":\"report\",\"japanese\":\"%s\"}".formatted("あ".repeat(41)))
                        .problem())
                .isEqualTo("desk-name-unusable");
    }

    @Test
    @DisplayName(
            "R1-01, R1-02: an operator enters which desk works for an organisation's customers, where the contract has one")
    void anOperatorEntersWhichDeskWorksForAnOrganisationsCustomers() {
        Browser operator = new Browser(port, TestTokens.operator(UUID.randomUUID()));
        String client = founded(operator, "みなと百貨店");
        String desk = founded(operator, "みなと相談センター");
        String path = "/tenants/" + client + "/customer-desk";
        String engage = "{\"desk\":\"" + desk + "\"}";
        assertThat(operator.put(path, engage).problem()).isEqualTo("no-customer-desk");
        operator.post(
                "/tenants/" + client + "/contracts",
                "{\"starts\":\"%s\",\"annualFee\":1,\"headcount\":50,\"languages\":[\"ja\"],\"modules\":[\"customer-desk\"]}"
                        .formatted(LocalDate.now(Clock.system(ZoneId.of("Asia/Tokyo")))));
        assertThat(operator.put(path, engage).status()).isEqualTo(204);
        assertThat(operator.put(path, engage).status()).as("entered twice").isEqualTo(204);
        assertThat(operator.get(path).json().get("desk").asString()).isEqualTo(desk);
        assertThat(operator.put(path, "{\"desk\":\"" + client + "\"}").problem())
                .isEqualTo("desk-unknown");
        assertThat(operator.put(path, "{\"desk\":\"zzzzz\"}").problem()).isEqualTo("desk-unknown");
        assertThat(operator.delete(path).status()).isEqualTo(204);
        assertThat(operator.get(path).toString()).doesNotContain(desk);
    }

    private static String founded(Browser operator, String name) {
        return operator.post(
                        "/tenants",
                        "{\"name\":\"%s\",\"kind\":\"company\",\"headcountLimit\":50,\"languages\":[\"ja\"]}"
                                .formatted(name))
                .json()
                .get("code")
                .asString();
    }
}
