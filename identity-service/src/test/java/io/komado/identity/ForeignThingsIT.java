package io.komado.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.actor.Who;
import io.komado.chassis.encryption.Pseudonyms;
import io.komado.chassis.encryption.SubjectSeal;
import io.komado.chassis.encryption.SubjectSeals;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.ForeignMatrix;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.test.TestTokens;
import io.komado.chassis.test.Things;
import io.komado.identity.staff.StaffMembers;
import io.komado.identity.tenants.Tenants;
import io.komado.local.TestInfrastructure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R0-09 and promise 6 of ARCHITECTURE, over every route with ids in it, and over what Keycloak holds of the other tenant. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(IdentityUnderTest.class)
class ForeignThingsIT {

    private static final String DISPLAY_NAME = "よその 森下";

    /** A tenant with letters, one member and one responder. */
    private record Peopled(TenantId tenant, UUID order, UUID member, UUID staff, String nickname) {}

    @LocalServerPort
    int port;

    private final Tenants tenants;
    private final StaffMembers staff;
    private final TransactionTemplate transaction;
    private final Pseudonyms pseudonyms;
    private final JdbcClient jdbc;
    private final TestInfrastructure servers;

    @Autowired
    ForeignThingsIT(
            Tenants tenants,
            StaffMembers staff,
            TransactionTemplate transaction,
            Pseudonyms pseudonyms,
            JdbcClient jdbc,
            TestInfrastructure servers) {
        this.tenants = tenants;
        this.staff = staff;
        this.transaction = transaction;
        this.pseudonyms = pseudonyms;
        this.jdbc = jdbc;
        this.servers = servers;
    }

    @Test
    void anotherTenantsThingsAreAsIfTheyDidNotExist(@Autowired SubjectSeals seals) {
        Peopled theirs = peopled(DISPLAY_NAME);
        Peopled ours = peopled("うちの 森下");
        Kept theirKept = kept(theirs);
        Kept ourKept = kept(ours);
        SubjectSeal seal = seals.between("identity", "chat");
        Things things = Things.seenFrom(ours.tenant().value())
                .token(Who.MEMBER, TestTokens.member(ours.tenant().value(), ours.member()))
                .foreign("order", theirs.order(), ours.order())
                .foreign("id", theirs.staff(), ours.staff())
                .foreign("nickname", theirs.nickname(), ForeignThingsIT::anyNickname, ForeignThingsIT::anyNickname)
                .foreign(
                        "members",
                        seal.seal(theirs.member(), "nicknames"),
                        () -> seal.seal(UUID.randomUUID(), "nicknames"),
                        () -> seal.seal(ours.member(), "nicknames"))
                .foreign("staff", theirs.staff(), ours.staff())
                .foreign("predecessor", theirs.staff(), ours.staff())
                .foreign("successor", theirs.staff(), ours.staff())
                .foreign("attended", theirs.staff(), ours.staff())
                .foreign("unit", theirKept.unit(), ourKept.unit())
                .foreign("desk", theirKept.desk(), ourKept.desk())
                .foreign("fallback", theirKept.desk(), ourKept.desk())
                .foreign("scopeId", theirKept.desk(), ourKept.desk())
                .foreign("grant", theirKept.grant(), ourKept.grant())
                .foreign("proposal", theirKept.proposal(), ourKept.proposal())
                .foreign("conflict", theirKept.conflict(), ourKept.conflict())
                .foreign("training", theirKept.training(), ourKept.training())
                .foreign("window", theirKept.window(), ourKept.window())
                .harmless("reference", () -> UUID.randomUUID().toString())
                .harmless("scope", () -> "desk")
                .harmless("seat", () -> "")
                .harmless("from", () -> "2030-01-01")
                .harmless("until", () -> "2031-01-01")
                .harmless("on", () -> "2026-06-01")
                .harmless("heldOn", () -> "2026-06-01")
                .harmless("heldBy", () -> "president")
                .harmless("title", () -> "うちの研修")
                .harmless("name", () -> "うちの科")
                .harmless("post", () -> "教諭")
                .harmless("kind", () -> "internal")
                .harmless("gender", () -> "undisclosed")
                .harmless("about", () -> "unit")
                .harmless("email", () -> "r" + UUID.randomUUID() + "@komado.example")
                .harmless("displayName", () -> "うちの 佐藤")
                .harmless("role", () -> "responder")
                .harmless("language", () -> "ja")
                .onlyTheirs(theirs.tenant().value(), DISPLAY_NAME);
        Holders holders = new Holders(staff, transaction, ours.tenant());
        EnumSet.complementOf(EnumSet.of(Who.OPERATOR))
                .forEach(who -> who.role().ifPresent(role -> things.token(who, holders.token(role))));
        assertThat(stateOf(theirs.tenant()))
                .anyMatch(row -> row.startsWith("member "))
                .anyMatch(row -> row.startsWith("keycloak "));
        RowSecurity rows = new RowSecurity(servers.database("identity"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rows.count(theirs.tenant().value(), "timer where due <= now()") == 0);
        assertThat(ForeignMatrix.findings("identity", port, things, () -> stateOf(theirs.tenant())))
                .isEmpty();
    }

    /** What a tenant keeps about its staff. */
    private record Kept(UUID unit, UUID desk, UUID grant, UUID proposal, UUID conflict, UUID training, UUID window) {}

    private Kept kept(Peopled of) {
        Kept kept = new Kept(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
        Map<String, UUID> rows = Map.of(
                "insert into unit (unit_id, name) values (:id, '科')",
                kept.unit(),
                "insert into desk (desk_id, kind) values (:id, 'report')",
                kept.desk(),
                """
                insert into staff_grant (grant_id, staff_id, role, scope_kind, from_date, until_date)
                values (:id, :staff, 'auditor', 'tenant', current_date, current_date + 100)
                """,
                kept.grant(),
                """
                insert into proposal (proposal_id, kind, staff_id, proposed_by, proposed_on, expires_on, status)
                values (:id, 'second-factor', :staff, :staff, current_date, current_date + 14, 'open')
                """,
                kept.proposal(),
                """
                insert into conflict_of_interest (conflict_id, staff_id, about, reference, declared_by, declared_on)
                values (:id, :staff, 'case', :id, :staff, current_date)
                """,
                kept.conflict(),
                "insert into training (training_id, held_on, title, held_by) values (:id, current_date, '研修', 'president')",
                kept.training(),
                "insert into contact_window (window_id, name, kind) values (:id, '窓口', 'external')",
                kept.window());
        Tenancy.run(
                of.tenant(),
                () -> transaction.executeWithoutResult(status -> rows.forEach((sql, id) ->
                        jdbc.sql(sql).param("id", id).param("staff", of.staff()).update())));
        return kept;
    }

    private List<String> stateOf(TenantId tenant) {
        List<String> state = new ArrayList<>(new RowSecurity(servers.database("identity")).rowsOf(tenant.value()));
        try (Connection keycloak = servers.keycloakDatabase();
                PreparedStatement accounts = keycloak.prepareStatement("""
                        select concat_ws(' ', u.realm_id, u.id, u.username, u.enabled, g.name, a.name, a.value)
                        from user_attribute t
                        join user_entity u on u.id = t.user_id
                        left join user_group_membership m on m.user_id = u.id
                        left join keycloak_group g on g.id = m.group_id
                        left join group_attribute a on a.group_id = g.id
                        where t.name = 'tenant' and t.value = ?
                        order by 1
                        """)) {
            accounts.setString(1, tenant.value());
            try (ResultSet rows = accounts.executeQuery()) {
                while (rows.next()) {
                    state.add("keycloak " + rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return state;
    }

    private Peopled peopled(String displayName) {
        TenantId tenant = new TenantId(ThreadLocalRandom.current()
                .ints(5, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        Tenancy.run(tenant, () -> transaction.executeWithoutResult(status -> tenants.add("school")));
        UUID order = UUID.randomUUID();
        String letters = "/internal/tenants/" + tenant + "/letters/" + order;
        String provisioning = TestTokens.service("provisioning-service");
        send("PUT", provisioning, letters, Map.of("count", 1, "language", "ja"));
        send("PUT", provisioning, letters + "/validity", Map.of("until", 2_000_000_000L));
        MemberRef member = Tenancy.in(
                tenant,
                () -> transaction.execute(status -> jdbc.sql("select member_ref from member")
                        .query((row, number) -> new MemberRef(row.getString("member_ref")))
                        .single()));
        UUID account = pseudonyms.subjectOf(tenant, member);
        String nickname = anyNickname();
        send(
                "PUT",
                TestTokens.member(tenant.value(), account),
                "/me/nickname",
                Map.of("nickname", nickname, "confirmed", true));
        JsonNode invited = JsonMapper.shared()
                .readTree(send(
                        "POST",
                        TestTokens.operator(UUID.randomUUID()),
                        "/tenants/" + tenant + "/staff",
                        Map.of(
                                "email",
                                "r" + UUID.randomUUID() + "@komado.example",
                                "displayName",
                                displayName,
                                "role",
                                "responder",
                                "language",
                                "ja")));
        return new Peopled(
                tenant, order, account, UUID.fromString(invited.at("/id").asString()), nickname);
    }

    private byte[] send(String method, String token, String path, Map<String, ?> body) {
        RestTestClient.ResponseSpec answer = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .method(HttpMethod.valueOf(method))
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
        answer.expectStatus().is2xxSuccessful();
        return Objects.requireNonNullElse(answer.expectBody().returnResult().getResponseBody(), new byte[0]);
    }

    private static String anyNickname() {
        return ThreadLocalRandom.current()
                .ints(12, 'あ', 'ん')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
