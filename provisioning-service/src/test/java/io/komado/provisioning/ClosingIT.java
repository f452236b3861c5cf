package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.google.crypto.tink.PublicKeyVerify;
import io.komado.chassis.audit.VerifyAudit;
import io.komado.chassis.encryption.AuditPublicKeys;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.KomadoServers;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.test.TestTokens;
import io.komado.chassis.time.CoarseTime;
import io.komado.local.TestInfrastructure;
import io.komado.provisioning.closings.Certificate;
import io.komado.provisioning.closings.TenantsKey;
import io.komado.provisioning.closings.messaging.HeardOfClosing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the wish to end to the certificate, with the domain's clock moved and the other services' answers played. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProvisioningUnderTest.class)
class ClosingIT {

    private static final String NAME = "終わりの学園";

    @TempDir
    Path directory;

    private final ApplicationContext service;
    private final TestInfrastructure servers;
    private final int port;
    private final Browser operator;
    private final Browser secondOperator;

    @Autowired
    ClosingIT(ApplicationContext service, TestInfrastructure servers, @LocalServerPort int port) {
        this.service = service;
        this.servers = servers;
        this.port = port;
        this.operator = new Browser(port, TestTokens.operator(UUID.randomUUID()));
        this.secondOperator = new Browser(port, TestTokens.operator(UUID.randomUUID()));
    }

    @AfterEach
    void backToTheRealTime() {
        MovedClock.back();
    }

    @Test
    void nobodyClosesAnOrganisationAloneAndNobodyAgainstItsWishWhileItsTimeRuns() {
        TenantId tenant = founded();
        assertThat(begin(operator, tenant).problem()).isEqualTo("closing-not-asked");
        Browser admin = person(tenant, "tenant-admin");
        assertThat(person(tenant, "responder").post("/closing", "{}").status()).isEqualTo(403);
        assertThat(admin.post("/closing", "{\"recipient\":\"no certificate\"}").problem())
                .isEqualTo("recipient-unusable");
        assertThat(admin.post("/closing", "{}").status()).isEqualTo(201);
        assertThat(admin.post("/closing", "{}").problem()).isEqualTo("closing-forbids-this");
        assertThat(confirm(operator, tenant).problem()).isEqualTo("closing-forbids-this");

        assertThat(begin(operator, tenant).status()).isEqualTo(201);
        assertThat(confirm(operator, tenant).problem()).isEqualTo("own-proposal");
        assertThat(standing(tenant)).isEqualTo("trial");
        assertThat(confirm(secondOperator, tenant).status()).isEqualTo(200);
        assertThat(standing(tenant)).isEqualTo("closing");
        assertThat(operator.post("/tenants/" + tenant + "/orders", "{\"headcount\":10,\"language\":\"ja\"}")
                        .problem())
                .isEqualTo("tenant-not-open");
        assertThat(operator.post(
                                "/tenants/" + tenant + "/contracts",
                                "{\"starts\":\"%s\",\"annualFee\":1,\"headcount\":50,\"languages\":[\"ja\"],\"modules\":[]}"
                                        .formatted(MovedClock.today()))
                        .problem())
                .isEqualTo("tenant-closing");
        assertThat(operator.put("/tenants/" + tenant + "/suspension", "{\"reason\":\"terms\"}")
                        .problem())
                .isEqualTo("standing-forbids-this");

        assertThat(admin.delete("/closing").status()).isEqualTo(204);
        assertThat(standing(tenant)).isEqualTo("trial");
        assertThat(admin.get("/closing").status()).isEqualTo(404);
        assertThat(admin.delete("/closing").status()).isEqualTo(404);
    }

    @Test
    void anOrganisationWhoseTimeIsOverIsClosedUnaskedAndCancelledItStandsAsBefore() {
        TenantId tenant = founded();
        MovedClock.to(MovedClock.today().plusDays(70));
        await().until(() -> standing(tenant).equals("trial-expired"));
        assertThat(operator.put("/tenants/" + tenant + "/suspension", "{\"reason\":\"unpaid\"}")
                        .status())
                .isEqualTo(200);
        assertThat(begin(operator, tenant).status()).isEqualTo(201);
        assertThat(confirm(secondOperator, tenant).status()).isEqualTo(200);
        assertThat(closing(tenant).get("askedByTenant").asBoolean()).isFalse();

        assertThat(operator.delete("/tenants/" + tenant + "/closing").status()).isEqualTo(204);
        assertThat(standing(tenant)).isEqualTo("suspended");
        assertThat(operator.delete("/tenants/" + tenant + "/suspension").status())
                .isEqualTo(200);
        assertThat(standing(tenant)).isEqualTo("trial-expired");
    }

    /** Issue C, item 6: open cases and legal holds stop it. */
    @Test
    void anOpenCaseOrALegalHoldStandsInTheWayAtTheBeginningAndAtTheEnd() {
        TenantId tenant = founded();
        UUID openCase = UUID.randomUUID();
        HeardOfClosing others = new HeardOfClosing(service, tenant);
        others.obstacle("chat", openCase, "open-case", true);
        person(tenant, "tenant-admin").post("/closing", "{}");
        assertThat(begin(operator, tenant).problem()).isEqualTo("closing-obstructed");
        others.obstacle("chat", openCase, "open-case", false);
        begin(operator, tenant);
        confirm(secondOperator, tenant);

        LocalDate until = LocalDate.parse(closing(tenant).get("takingOutUntil").asString());
        UUID hold = UUID.randomUUID();
        others.obstacle("identity", hold, "legal-hold", true);
        moveToMidnightAfter(until);
        await().until(() -> audited(tenant).contains("closing.held"));
        assertThat(closing(tenant).get("stage").asString()).isEqualTo("taking-out");
        assertThat(closing(tenant).get("obstacles").get(0).asString()).isEqualTo("legal-hold");
        others.obstacle("identity", hold, "legal-hold", false);
        moveToMidnightAfter(until.plusDays(1));
        await().until(() -> closing(tenant).get("stage").asString().equals("erasing"));
    }

    @Test
    void fromThirtyDaysOfTakingOutToTheCertificateAndAtLastToTheAuditStream() throws IOException {
        TenantId tenant = founded();
        TenantId neighbour = founded();
        Browser admin = person(tenant, "tenant-admin");
        Browser auditor = person(tenant, "auditor");
        TenantsKey key = TenantsKey.of("RSA", 2_048);
        assertThat(admin.post("/closing", "{}").status()).isEqualTo(201);
        assertThat(admin.get("/closing/records").problem()).isEqualTo("closing-forbids-this");
        begin(operator, tenant);
        confirm(secondOperator, tenant);
        LocalDate until = MovedClock.today().plusDays(30);
        assertThat(closing(tenant).get("takingOutUntil").asString()).isEqualTo(until.toString());

        takesOut(tenant, admin, auditor, key);

        MovedClock.to(until.atTime(23, 59, 40).atZone(CoarseTime.TOKYO).toInstant());
        assertThat(closing(tenant).get("stage").asString()).isEqualTo("taking-out");
        moveToMidnightAfter(until);
        await().until(() -> closing(tenant).get("stage").asString().equals("erasing"));
        assertThat(operator.delete("/tenants/" + tenant + "/closing").problem()).isEqualTo("closing-forbids-this");

        RowSecurity rows = new RowSecurity(servers.database("provisioning"));
        UUID closing = idOf(rows, tenant);
        HeardOfClosing others = new HeardOfClosing(service, tenant);
        others.erased("identity", UUID.randomUUID(), 1, 1);
        others.erasing("chat", closing, "rows", 5_000, 31_204);
        assertThat(service(tenant, "chat").get("done").asInt()).isEqualTo(5_000);
        others.erased("chat", closing, 31_204, 0);
        others.erasing("chat", closing, "rows", 6_000, 31_204);
        assertThat(service(tenant, "chat").get("step").asString()).isEqualTo("erased");
        assertThat(standing(tenant)).isEqualTo("closing");
        others.erased("identity", closing, 10_400, 10_020);

        assertThat(rows.tablesThatCannotBeEmptied()).isEmpty();
        List<String> neighboursRows = rows.rowsOf(neighbour.value());
        await().atMost(java.time.Duration.ofSeconds(30))
                .until(() -> closing(tenant).get("stage").asString().equals("closed"));
        assertThat(rows.rowsOf(tenant.value()).stream().map(row -> row.split(" ", 2)[0]))
                .containsOnly("erasure", "closing", "closing_answer", "certificate", "timer");
        assertThat(String.join("\n", rows.rowsOf(tenant.value()))).doesNotContain(NAME);
        assertThat(rows.rowsOf(neighbour.value())).isEqualTo(neighboursRows);

        others.erased("identity", closing, 1, 1);
        assertThat(operator.get("/tenants/" + tenant).status()).isEqualTo(410);
        assertThat(admin.get("/tenant").status()).isEqualTo(410);
        assertThat(operator.put("/tenants/" + tenant + "/trial", "{\"until\":\"2040-01-01\"}")
                        .problem())
                .isEqualTo("organisation-closed");
        assertThat(operator.get("/closings").toString()).contains(tenant.value(), "closed");
        assertThat(operator.get("/tenants").toString()).doesNotContain(tenant.value());

        JsonNode certificate = certified(tenant, until);
        assertThat(operator.get("/tenants/" + tenant + "/closing/certificate/ja")
                        .bytes())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        await().untilAsserted(() -> assertThat(VerifyAudit.verify(
                        servers.kafkaBootstrapServers(),
                        tenant.value(),
                        new AuditPublicKeys(KomadoServers.keysDirectory())))
                .singleElement()
                .satisfies(chain -> {
                    assertThat(chain.isSound()).isTrue();
                    assertThat(chain.signedUpTo()).isEqualTo(chain.records() - 1);
                }));

        LocalDate auditUntil = LocalDate.parse(certificate.get("auditUntil").asString());
        moveToMidnightAfter(auditUntil);
        await().until(() -> !topics().contains("audit." + tenant));
        assertThat(topics()).contains("audit." + neighbour);
    }

    private void takesOut(TenantId tenant, Browser admin, Browser auditor, TenantsKey key) throws IOException {
        assertThat(admin.get("/closing/records").problem()).isEqualTo("recipient-missing");
        String pem = JsonMapper.shared().writeValueAsString(Map.of("recipient", key.certificate()));
        assertThat(admin.put("/closing/recipient", pem).status()).isEqualTo(200);
        assertThat(auditor.get("/closing/records").status()).isEqualTo(403);
        assertThat(admin.get("/closing/audit").status()).isEqualTo(403);
        Map<String, String> files = key.open(admin.get("/closing/records").bytes());
        assertThat(files)
                .containsOnlyKeys(
                        "cases/records.zip",
                        "provisioning/contracts.json",
                        "provisioning/invoices.json",
                        "provisioning/policies.json");
        assertThat(files.get("provisioning/policies.json")).contains("watchMonths");
        assertThat(files.get("cases/records.zip")).contains(tenant.value());

        await().until(() -> audited(tenant).contains("records.taken-out"));
        Path stream = Files.write(
                directory.resolve("audit-" + tenant + ".jsonl"),
                auditor.get("/closing/audit").bytes());
        assertThat(VerifyAudit.verify(
                        stream.toString(), tenant.value(), new AuditPublicKeys(KomadoServers.keysDirectory())))
                .singleElement()
                .satisfies(chain -> {
                    assertThat(chain.isSound()).isTrue();
                    assertThat(chain.records()).isGreaterThan(5);
                });
        assertThat(Files.readString(stream)).contains("records.taken-out").doesNotContain(NAME);
    }

    private JsonNode certified(TenantId tenant, LocalDate until) {
        JsonNode fetched =
                operator.get("/tenants/" + tenant + "/closing/certificate").json();
        String signed = fetched.get("signed").asString();
        PublicKeyVerify key = new AuditPublicKeys(KomadoServers.keysDirectory())
                .of(fetched.get("signer").asString())
                .orElseThrow();
        assertThatCode(() -> key.verify(
                        Base64.getDecoder().decode(fetched.get("signature").asString()),
                        (Certificate.DOMAIN + signed).getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
        JsonNode certificate = JsonMapper.shared().readTree(signed);
        LocalDate erased = until.plusDays(1);
        assertThat(certificate.get("organisation").asString()).isEqualTo(tenant.value());
        assertThat(certificate.get("erasedOn").asString()).isEqualTo(erased.toString());
        assertThat(certificate.get("backupsUntil").asString())
                .isEqualTo(erased.plusDays(7).toString());
        assertThat(certificate.get("auditUntil").asString())
                .as("five years, as the rules keep a case")
                .isEqualTo(erased.plusYears(5).toString());
        assertThat(certificate
                        .get("services")
                        .valueStream()
                        .map(one -> one.get("service").asString()))
                .containsExactly("chat", "identity", "provisioning");
        assertThat(certificate.get("services").get(1).get("accounts").asInt()).isEqualTo(10_020);
        assertThat(certificate.get("services").get(2).get("rows").asInt()).isPositive();
        return certificate;
    }

    private TenantId founded() {
        return new TenantId(operator.post(
                        "/tenants",
                        "{\"name\":\"" + NAME + "\",\"kind\":\"school\",\"headcountLimit\":50,\"languages\":[\"ja\"]}")
                .json()
                .get("code")
                .asString());
    }

    private Browser person(TenantId tenant, String role) {
        return new Browser(port, TestTokens.staff(tenant.value(), UUID.randomUUID(), role));
    }

    private static Browser.Answer begin(Browser operator, TenantId tenant) {
        return operator.post("/tenants/" + tenant + "/closing", "{}");
    }

    private static Browser.Answer confirm(Browser operator, TenantId tenant) {
        return operator.post("/tenants/" + tenant + "/closing/confirmation", "{}");
    }

    private String standing(TenantId tenant) {
        return operator.get("/tenants/" + tenant).json().get("standing").asString();
    }

    private JsonNode closing(TenantId tenant) {
        return operator.get("/tenants/" + tenant + "/closing").json();
    }

    private JsonNode service(TenantId tenant, String name) {
        return closing(tenant)
                .get("services")
                .valueStream()
                .filter(one -> one.get("service").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static UUID idOf(RowSecurity rows, TenantId tenant) {
        return rows.rowsOf(tenant.value()).stream()
                .filter(row -> row.startsWith("closing "))
                .map(row -> UUID.fromString(row.split(",", 3)[1]))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audited(TenantId tenant) {
        List<String> acts = new ArrayList<>();
        new io.komado.chassis.audit.AuditStream(Map.of("bootstrap.servers", servers.kafkaBootstrapServers()))
                .read(
                        tenant.value(),
                        record -> acts.add(
                                JsonMapper.shared().readTree(record).get("act").asString()));
        return acts;
    }

    private java.util.Set<String> topics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafkaBootstrapServers()))) {
            return admin.listTopics().names().get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void moveToMidnightAfter(LocalDate day) {
        Instant midnight = day.plusDays(1).atStartOfDay(CoarseTime.TOKYO).toInstant();
        MovedClock.to(midnight.plusSeconds(1));
    }
}
