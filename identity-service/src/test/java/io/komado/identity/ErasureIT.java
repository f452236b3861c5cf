package io.komado.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.audit.VerifyAudit;
import io.komado.chassis.encryption.AuditPublicKeys;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.ErasureAnswers;
import io.komado.chassis.test.KomadoServers;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.test.TestTokens;
import io.komado.identity.keycloak.KeycloakAdmin;
import io.komado.identity.keycloak.Realm;
import io.komado.identity.letters.Issuing;
import io.komado.identity.tenants.Tenants;
import io.komado.identity.tenants.messaging.HeardOfTenants;
import io.komado.local.TestInfrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The end of a tenant in this service: keys, accounts in both realms, groups and rows are gone; the neighbour's are as they were (issue C, item 6). */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(IdentityUnderTest.class)
class ErasureIT {

    private static final int MORE_THAN_A_BATCH = 205;

    @LocalServerPort
    int port;

    private final ApplicationContext service;
    private final TestInfrastructure servers;
    private final KeycloakAdmin keycloak;
    private final Issuing issuing;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final TenantId tenant = randomTenant();
    private final TenantId neighbour = randomTenant();

    @Autowired
    ErasureIT(
            ApplicationContext service,
            TestInfrastructure servers,
            KeycloakAdmin keycloak,
            Issuing issuing,
            Tenants tenants,
            TransactionTemplate transaction) {
        this.service = service;
        this.servers = servers;
        this.keycloak = keycloak;
        this.issuing = issuing;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    @Test
    void accountsGroupsKeysAndRowsAreGoneAndNothingLateBringsThemBack() {
        populate(tenant, MORE_THAN_A_BATCH);
        populate(neighbour, 5);
        RowSecurity rows = new RowSecurity(servers.database("identity"));
        assertThat(rows.tablesThatCannotBeEmptied()).isEmpty();
        await().until(() -> rows.count(neighbour.value(), "timer where due <= now()") == 0);
        List<String> theirs = rows.rowsOf(neighbour.value());

        UUID closing = UUID.randomUUID();
        HeardOfTenants provisioning = new HeardOfTenants(service, tenant.value());
        provisioning.hear("tenant.closing", "{\"closing\":\"" + closing + "\"}");
        await().atMost(Duration.ofSeconds(60)).until(() -> erased().size() == 1);

        for (Realm realm : Realm.values()) {
            assertThat(keycloak.countUsersOf(realm, tenant)).as(realm.name()).isZero();
        }
        assertThat(keycloak.someGroups(Realm.MEMBERS, "letters-" + tenant)).isEmpty();
        assertThat(keycloak.countUsersOf(Realm.MEMBERS, neighbour)).isEqualTo(5);
        assertThat(keycloak.countUsersOf(Realm.STAFF, neighbour)).isOne();
        assertThat(keycloak.someGroups(Realm.MEMBERS, "letters-" + neighbour)).hasSize(1);
        assertThat(rows.rowsOf(tenant.value())).singleElement().asString().startsWith("erasure ");
        assertThat(rows.rowsOf(neighbour.value())).isEqualTo(theirs);
        JsonNode answer = erased().getFirst();
        assertThat(answer.get("closing").asString()).isEqualTo(closing.toString());
        assertThat(answer.get("accounts").asInt())
                .as("members, one of the staff and the letters' group")
                .isEqualTo(MORE_THAN_A_BATCH + 2);
        assertThat(answer.get("keys").get(0).asString()).matches("1@\\d+");

        provisioning.hear("desk.opened", "{\"desk\":\"" + UUID.randomUUID() + "\",\"kind\":\"report\"}");
        provisioning.hear("tenant.created", "{\"tenant\":\"x\",\"kind\":\"school\",\"languages\":[\"ja\"]}");
        http(
                        HttpMethod.PUT,
                        "/internal/tenants/" + tenant + "/letters/" + UUID.randomUUID(),
                        TestTokens.service("provisioning-service"),
                        Map.of("count", 1, "language", "ja"))
                .expectStatus()
                .isEqualTo(410);
        assertThat(rows.rowsOf(tenant.value())).hasSize(1);
        await().untilAsserted(() -> assertThat(VerifyAudit.verify(
                        servers.kafkaBootstrapServers(),
                        tenant.value(),
                        new AuditPublicKeys(KomadoServers.keysDirectory())))
                .singleElement()
                .satisfies(chain -> {
                    assertThat(chain.isSound()).isTrue();
                    assertThat(chain.signedUpTo()).isEqualTo(chain.records() - 1);
                }));
    }

    @Test
    void theServiceSaysExactlyWhatItsSchemasPromise() {
        assertThat(ErasureAnswers.findings("identity")).isEmpty();
    }

    private void populate(TenantId which, int members) {
        Tenancy.run(which, () -> transaction.executeWithoutResult(status -> tenants.add("school")));
        UUID order = UUID.randomUUID();
        for (int left = members; left > 0; left -= 200) {
            issuing.issue(which, order, Math.min(left, 200), "ja");
        }
        http(
                        HttpMethod.POST,
                        "/tenants/" + which + "/staff",
                        TestTokens.operator(UUID.randomUUID()),
                        Map.of(
                                "email",
                                "r" + UUID.randomUUID() + "@komado.example",
                                "displayName",
                                "森下 和子",
                                "role",
                                "responder",
                                "language",
                                "ja"))
                .expectStatus()
                .isCreated();
    }

    private RestTestClient.ResponseSpec http(HttpMethod method, String path, String token, Map<String, ?> body) {
        return RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private List<JsonNode> erased() {
        return ErasureAnswers.erased(servers.kafkaBootstrapServers(), "identity", tenant.value());
    }

    private static TenantId randomTenant() {
        return new TenantId(ThreadLocalRandom.current()
                .ints(5, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }
}
