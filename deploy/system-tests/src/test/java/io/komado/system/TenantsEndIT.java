package io.komado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.komado.local.Crowd;
import io.komado.local.LaunchFailure;
import io.komado.local.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a living tenant to the certificate, at the screens of its administrator and of two operators, over thirty days and with every service killed
 * in the middle of the saga; then somebody with every database, Kafka, Keycloak and the logs in hand finds nothing of it (issue C, item 6). The WAL is
 * left out: it holds 7 days.
 */
@Tag("proof")
class TenantsEndIT {

    private static final String NAME = "きえてなくなる学園 7391";
    private static final String CONTACT = "きえる 係の人 4426";
    private static final String ADDRESS = "kieru-kakari-5517@kienaku.example";
    private static final String SAID = "このことばは もうどこにもない 8842";
    private static final List<String> SERVICES = List.of("identity", "chat", "provisioning", "case", "survey");

    private final RunningKomado komado = RunningKomado.shared();
    private final Stores stores = new Stores(komado);
    private final Browser browser = new Browser(komado);

    @AfterEach
    void backToTheRealTime() {
        browser.close();
        komado.moveClock(Duration.ZERO);
    }

    @Test
    void nothingIsLeftOfATenantThatHasEndedWhateverDiedMeanwhile() throws SQLException {
        Crowd crowd = Crowd.found(komado.keycloak(), NAME, 6);
        String tenant = crowd.tenant();
        String path = "/provisioning/tenants/" + tenant;
        SignedIn operator = Crowd.operator(komado.keycloak());
        operator.put(path + "/contact", Map.of("name", CONTACT, "address", ADDRESS, "language", "ja"));
        SignedIn member = crowd.firstSignIn(0);
        member.post(
                "/chat/desks/" + crowd.desk(member) + "/messages", Map.of("clientId", UUID.randomUUID(), "text", SAID));
        assertThat(traces()).as("the control: what is not erased is found").anyMatch(found -> found.contains("name"));

        EndOfUse end = new EndOfUse(komado, NAME, tenant);
        try (Person admin = browser.person("admin", "ja", 1280, 800);
                Person first = browser.person("first-operator", "ja", 1280, 800);
                Person second = browser.person("second-operator", "en", 1280, 800)) {
            admin.signIn(komado.origin() + "/desk/", crowd.administrator(), "office.people.what");
            first.signIn(
                    komado.origin() + "/operator/", Crowd.operatorLogin(komado.keycloak()), "operator.tenants.what");
            second.signIn(
                    komado.origin() + "/operator/", Crowd.operatorLogin(komado.keycloak()), "operator.tenants.what");
            end.ask(admin);
            end.begin(first);
            end.confirm(second);
            end.takeRecords(admin);
        }
        assertThat(standing(operator, path)).isEqualTo("closing");
        await().atMost(Duration.ofSeconds(30)).until(() -> nothingNewIsReceivedFrom(member, crowd.desk(member)));

        komado.moveClock(Duration.ofDays(31));
        for (String service : SERVICES) {
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> !stage(operator, path).equals("taking-out"));
            komado.control(service).kill();
            komado.control(service).start();
        }
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> stage(operator, path).equals("closed"));

        for (String database : List.of("identity", "chat", "provisioning", "case", "survey", "keycloak")) {
            try (Connection connection = stores.superuser(database);
                    Statement statement = connection.createStatement()) {
                statement.execute("vacuum full");
            }
        }
        assertThat(traces()).isEmpty();
        assertThat(stores.column("keycloak", "user_attribute", "value")).doesNotContain(tenant);
        assertThat(stores.column("keycloak", "keycloak_group", "name")).noneMatch(name -> name.contains(tenant));
        for (String table : List.of("identity.member", "chat.conversation", "chat.message", "provisioning.tenant")) {
            assertThat(stores.column(table.split("\\.", 2)[0], table, "tenant_id"))
                    .doesNotContain(tenant);
        }
        for (String service : SERVICES) {
            assertThat(stores.column(service, '"' + service + "\".tenant_key", "tenant_id"))
                    .doesNotContain(tenant);
            assertThat(stores.column(service, '"' + service + "\".audit_head", "tenant_id"))
                    .doesNotContain(tenant);
        }
        JsonNode certificate = JsonMapper.shared()
                .readTree(operator.get(path + "/closing/certificate")
                        .get("signed")
                        .asString());
        assertThat(certificate.get("organisation").asString()).isEqualTo(tenant);
        assertThat(certificate
                        .get("services")
                        .valueStream()
                        .map(one -> one.get("service").asString()))
                .containsExactly("case", "chat", "identity", "provisioning", "survey");
        try (Person third = browser.person("third-operator", "ja", 1280, 800)) {
            third.signIn(
                    komado.origin() + "/operator/", Crowd.operatorLogin(komado.keycloak()), "operator.tenants.what");
            assertThat(end.certificateOf(third)).contains(tenant, "事案", "チャット", "アカウントと役割", "契約と封書", "アンケート");
        }
        assertThat(komado.run("verify-audit", tenant)).doesNotContain("NOT SOUND");
        assertThatThrownBy(() -> member.get("/identity/me")).isInstanceOf(LaunchFailure.class);
    }

    private Set<String> traces() {
        stores.keepDatabases();
        StoredTraces traces = new StoredTraces()
                .lookingFor("the name", NAME)
                .lookingFor("the contact's name", CONTACT)
                .lookingFor("the contact's address", ADDRESS)
                .lookingFor("what was said", SAID);
        Set<String> found = new TreeSet<>();
        for (String store : List.of("postgresql/base", "dump", "kafka")) {
            found.addAll(traces.in(komado.data().resolve(store)));
        }
        logs().forEach(log -> found.addAll(traces.in(log)));
        return found;
    }

    /** All but the mail sink's, which stands for the mail servers of the world. */
    private List<Path> logs() {
        try (Stream<Path> logs = Files.list(komado.data().resolve("logs"))) {
            return logs.filter(log -> !log.getFileName().toString().startsWith("mail"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean nothingNewIsReceivedFrom(SignedIn member, String desk) {
        try {
            member.post("/chat/desks/" + desk + "/messages", Map.of("clientId", UUID.randomUUID(), "text", SAID));
            return false;
        } catch (LaunchFailure refused) {
            assertThat(refused).hasMessageContaining("tenant-not-open");
            return true;
        }
    }

    private static String standing(SignedIn operator, String path) {
        return operator.get(path).get("standing").asString();
    }

    private static String stage(SignedIn operator, String path) {
        return operator.get(path + "/closing").get("stage").asString();
    }
}
