package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.actor.Who;
import io.komado.chassis.test.ForeignMatrix;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.test.TestTokens;
import io.komado.chassis.test.Things;
import io.komado.local.TestInfrastructure;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** R0-09 and promise 6 of ARCHITECTURE, over every route with ids in it; for an operator, an order under another tenant's code. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProvisioningUnderTest.class)
class ForeignThingsIT {

    private record Ordered(
            String tenant,
            UUID id,
            String key,
            UUID contract,
            UUID invoice,
            UUID opening,
            UUID incident,
            UUID bulletin,
            UUID request,
            UUID contact,
            UUID desk) {}

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private Browser operator;

    @BeforeEach
    void anOperator() {
        operator = new Browser(port, TestTokens.operator(UUID.randomUUID()));
    }

    @Test
    void anotherTenantsThingsAreAsIfTheyDidNotExist(@Autowired TestInfrastructure servers) {
        String theirName = "よその学園" + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        Ordered theirs = ordered(theirName);
        Ordered ours = ordered("うちの学園");
        Things things = Things.seenFrom(ours.tenant())
                .token(Who.OPERATOR, TestTokens.operator(UUID.randomUUID()))
                .foreign("order", theirs.id(), ours.id())
                .foreign("kit", theirs.id(), ours.id())
                .foreign("Komado-Kit-Key", theirs.key(), ForeignThingsIT::anyKey, ours::key)
                .foreign("contract", theirs.contract(), ours.contract())
                .foreign("invoice", theirs.invoice(), ours.invoice())
                .foreign("opening", theirs.opening(), ours.opening())
                .foreign("incident", theirs.incident(), ours.incident())
                .foreign("bulletin", theirs.bulletin(), ours.bulletin())
                .foreign("request", theirs.request(), ours.request())
                .harmless("explanation", () -> "封書ができない")
                .harmless("japanese", () -> "お知らせ")
                .harmless("english", () -> "A notice")
                .harmless("discoveredOn", () -> today().toString())
                .harmless("receivedOn", () -> today().toString())
                .harmless("dueOn", () -> today().toString())
                .harmless("on", () -> today().toString())
                .foreign("contact", theirs.contact(), ours.contact())
                .foreign("desk", theirs.desk(), ours.desk())
                .harmless("paper", () -> "leaflet")
                .harmless("language", () -> "ja")
                .harmless("note", () -> "平日")
                .harmless("phone", () -> "050-0000-0000")
                .harmless("mail", () -> "line@example.org")
                .harmless("name", () -> "あたらしい学園")
                .harmless("message", () -> "")
                .harmless("recipient", () -> "")
                .harmless("address", () -> "soudan@kitamisaki.example")
                .harmless("starts", () -> today().plusYears(3).toString())
                .harmless("until", () -> today().toString())
                .harmless("paidOn", () -> today().toString())
                .harmless("effectiveFrom", () -> today().plusDays(1).toString())
                .onlyTheirs(theirs.tenant(), theirName);
        RowSecurity rows = new RowSecurity(servers.database("provisioning"));
        assertThat(rows.rowsOf(theirs.tenant())).isNotEmpty();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rows.count(theirs.tenant(), "timer where due <= now()") == 0
                        && rows.count(theirs.tenant(), "letter_order where leased_until is not null") == 0);
        assertThat(ForeignMatrix.findings("provisioning", port, things, () -> rows.rowsOf(theirs.tenant())))
                .isEmpty();
    }

    private Ordered ordered(String name) {
        String tenant = operator.post(
                        "/tenants",
                        "{\"name\":\"" + name + "\",\"kind\":\"school\",\"headcountLimit\":50,\"languages\":[\"ja\"]}")
                .json()
                .get("code")
                .asString();
        Browser.Answer placed =
                operator.post("/tenants/" + tenant + "/orders", "{\"headcount\":5,\"language\":\"ja\"}");
        String order = placed.json().get("id").asString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> operator.get("/tenants/" + tenant + "/orders/" + order)
                        .json()
                        .get("status")
                        .asString()
                        .equals("ready"));
        JsonNode contract = operator.post(
                        "/tenants/" + tenant + "/contracts",
                        "{\"starts\":\"%s\",\"annualFee\":1,\"headcount\":50,\"languages\":[\"ja\"],\"modules\":[]}"
                                .formatted(today()))
                .json();
        JsonNode invoice = operator.get("/tenants/" + tenant + "/invoices")
                .json()
                .get("invoices")
                .get(0);
        Browser admin = new Browser(port, TestTokens.staff(tenant, UUID.randomUUID(), "tenant-admin"));
        return new Ordered(
                tenant,
                UUID.fromString(order),
                placed.json().get("key").asString(),
                UUID.fromString(contract.get("id").asString()),
                UUID.fromString(invoice.get("id").asString()),
                made(
                        operator,
                        "/tenants/" + tenant + "/break-glass",
                        "{\"reason\":\"security\",\"explanation\":\"調べる\",\"hours\":2}"),
                made(
                        operator,
                        "/tenants/" + tenant + "/incidents",
                        "{\"kind\":\"loss\",\"concerns\":[\"staff\"],\"people\":1,\"unlawful\":false,\"discoveredOn\":\"%s\"}"
                                .formatted(today())),
                made(
                        admin,
                        "/bulletins",
                        "{\"japanese\":\"お知らせ\",\"english\":\"A notice\",\"until\":\"%s\"}".formatted(today())),
                made(
                        admin,
                        "/access-requests",
                        "{\"party\":\"named\",\"receivedOn\":\"%1$s\",\"dueOn\":\"%1$s\"}".formatted(today())),
                made(
                        admin,
                        "/contacts",
                        "{\"kind\":\"external\",\"name\":\"電話\",\"phone\":\"050-0000-0000\",\"mail\":\"line@example.org\"}"),
                made(admin, "/desks", "{\"kind\":\"external\",\"japanese\":\"外の窓口\"}"));
    }

    private static UUID made(Browser by, String path, String body) {
        return UUID.fromString(by.post(path, body).json().get("id").asString());
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Tokyo")));
    }

    private static String anyKey() {
        byte[] key = new byte[32];
        ThreadLocalRandom.current().nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
