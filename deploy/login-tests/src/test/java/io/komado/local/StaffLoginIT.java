package io.komado.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Staff's way in with its second factor, and what services may do in Keycloak. */
class StaffLoginIT {

    private static final String PASSWORD = "しろいふねと四つの雲の話";

    private final TestInfrastructure infrastructure = TestInfrastructure.shared();
    private final KeycloakAddress keycloak = infrastructure.keycloak();
    private final RealmAdmin identity =
            new RealmAdmin(keycloak, "staff", "identity-service", keycloak.identitySecret());
    private final String email = UUID.randomUUID() + "@school.example";
    private final Totp totp = new Totp("a-secret-of-a-test");

    @Test
    void aResponderComesInWithPasswordAndSecondFactor() {
        new StaffAccounts(keycloak)
                .create(new StaffAccount(
                        email, "森下 恵", Optional.of("k7q2x"), List.of("responder", "tenant-admin"), PASSWORD, totp));
        LoginBrowser browser = withPassword("desk-app", "/desk/");
        assertThat(browser.page()).contains("確認コード");
        browser.submit(Map.of("otp", totp.code(InstantSource.system().instant())));
        assertThat(browser.hasArrived()).isTrue();
        JsonNode claims = Tokens.claims(browser.accessToken());
        assertThat(claims.path("aud").asString()).isEqualTo("komado-staff-api");
        assertThat(claims.path("tenant").asString()).isEqualTo("k7q2x");
        assertThat(claims.path("roles").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("responder", "tenant-admin");
        assertThat(claims.propertyNames()).doesNotContain("email", "name", "preferred_username", "realm_access");
    }

    @Test
    void anOperatorBelongsToNoOrganisation() {
        new StaffAccounts(keycloak)
                .create(new StaffAccount(email, "運営", Optional.empty(), List.of("operator"), PASSWORD, totp));
        LoginBrowser browser = withPassword("operator-app", "/operator/");
        browser.submit(Map.of("otp", totp.code(InstantSource.system().instant())));
        JsonNode claims = Tokens.claims(browser.accessToken());
        assertThat(claims.has("tenant")).isFalse();
        assertThat(claims.path("roles").valueStream().map(JsonNode::asString)).containsExactly("operator");
    }

    @Test
    void anAccountWithoutASecondFactorCannotGetIn() {
        identity.create(
                "/users",
                Map.of(
                        "username",
                        email,
                        "email",
                        email,
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "credentials",
                        List.of(RealmAdmin.hashed(PASSWORD))));
        LoginBrowser browser = withPassword("desk-app", "/desk/");
        assertThat(browser.hasArrived()).isFalse();
        assertThat(browser.page()).doesNotContain("name=\"otp\"", "totpSecret");
    }

    @Test
    void servicesHoldTheseRolesAndNoOthers() throws SQLException {
        String query = """
                select r.name || ' ' || u.username || ' ' || coalesce(c.client_id || '/', '') || k.name
                from user_role_mapping m
                join user_entity u on u.id = m.user_id
                join realm r on r.id = u.realm_id
                join keycloak_role k on k.id = m.role_id
                left join client c on c.id = k.client
                where u.service_account_client_link is not null and k.name not like 'default-roles-%'
                order by 1
                """;
        assertThat(rows(query))
                .containsExactly(
                        "members service-account-identity-service realm-management/manage-users",
                        "members service-account-identity-service realm-management/view-users",
                        "staff service-account-identity-service realm-management/manage-users",
                        "staff service-account-identity-service realm-management/view-users");
    }

    @Test
    void otherServicesReachIdentityAndNotKeycloak() {
        Map<String, String> services =
                Map.of("chat-service", keycloak.chatSecret(), "provisioning-service", keycloak.provisioningSecret());
        services.forEach((client, secret) -> {
            RealmAdmin service = new RealmAdmin(keycloak, "staff", client, secret);
            JsonNode claims = Tokens.claims(service.token());
            assertThat(claims.path("aud").asString()).isEqualTo("komado-internal");
            assertThat(claims.path("azp").asString()).isEqualTo(client);
            assertThat(service.call("POST", "/users", Map.of("username", "x")).statusCode())
                    .isGreaterThanOrEqualTo(400);
        });
    }

    @Test
    void identityServiceChangesAccountsAndNothingElse() {
        assertThat(identity.call("PUT", "", Map.of("resetPasswordAllowed", true))
                        .statusCode())
                .isEqualTo(403);
        assertThat(identity.call("POST", "/clients", Map.of("clientId", "mine")).statusCode())
                .isEqualTo(403);
        String id = identity.create("/users", Map.of("username", email, "email", email, "enabled", true));
        assertThat(identity.call("POST", "/users/" + id + "/impersonation", Map.of())
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void nobodyCanBecomeAdministratorOfRealmMaster() throws SQLException {
        assertThat(rows("""
                                select u.username || ' ' || u.enabled || ' ' || count(c.id)
                                from user_entity u
                                join realm r on r.id = u.realm_id and r.name = 'master'
                                left join credential c on c.user_id = u.id
                                group by u.username, u.enabled
                                """)).containsExactly("sealed false 0");
    }

    private LoginBrowser withPassword(String client, String path) {
        LoginBrowser browser = new LoginBrowser(keycloak, "staff", client, path).open("");
        return browser.submit(Map.of("username", email, "password", PASSWORD));
    }

    private List<String> rows(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = infrastructure.keycloakDatabase();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
