package io.komado.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.actor.Role;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.test.TestTokens;
import io.komado.identity.staff.StaffMembers;
import io.komado.identity.tenants.Desks;
import io.komado.identity.tenants.Tenants;
import io.komado.local.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation with two administrators, and what they do: with the real PostgreSQL, Kafka, Keycloak and mails, and a clock that moves. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(IdentityUnderTest.class)
abstract class StaffFixture {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    final ApplicationContext service;
    final TestInfrastructure servers;
    final Desks desks;
    final TransactionTemplate transaction;

    final TenantId tenant = new TenantId(ThreadLocalRandom.current()
            .ints(5, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString());
    final String operator = TestTokens.operator(UUID.randomUUID());

    @SuppressWarnings("NullAway.Init") // made before each test
    Holders holders;

    @SuppressWarnings("NullAway.Init") // made before each test
    String firstAdmin;

    @SuppressWarnings("NullAway.Init") // made before each test
    String secondAdmin;

    StaffFixture(ApplicationContext service) {
        this.service = service;
        this.servers = service.getBean(TestInfrastructure.class);
        this.desks = service.getBean(Desks.class);
        this.transaction = service.getBean(TransactionTemplate.class);
    }

    @BeforeEach
    void anOrganisationWithTwoAdmins() {
        MovedClock.back();
        Tenancy.run(
                tenant,
                () -> transaction.executeWithoutResult(
                        status -> service.getBean(Tenants.class).add("school")));
        holders = new Holders(service.getBean(StaffMembers.class), transaction, tenant);
        firstAdmin = as(holders.someoneWhoIs(Role.TENANT_ADMIN), "tenant-admin");
        secondAdmin = as(holders.someoneWhoIs(Role.TENANT_ADMIN), "tenant-admin");
    }

    @AfterEach
    void theRealTime() {
        MovedClock.back();
    }

    int mailsTo(String address) {
        return Optional.ofNullable(RestTestClient.bindToServer()
                        .baseUrl(servers.mailApi())
                        .build()
                        .get()
                        .uri("/api/user/" + address + "/messages/")
                        .exchange()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody())
                .orElseThrow()
                .size();
    }

    List<JsonNode> shortDesks() {
        return json(send("GET", firstAdmin, "/staff/warnings"))
                .at("/desks")
                .valueStream()
                .filter(desk -> desk.at("/shortOfReaders").asBoolean())
                .toList();
    }

    RestTestClient.ResponseSpec found(String role, String email) {
        return send(
                "POST",
                operator,
                "/tenants/" + tenant + "/staff",
                Map.of("email", email, "displayName", "森下 和子", "role", role, "language", "ja"));
    }

    UUID invited(String email) {
        return UUID.fromString(json(send("POST", firstAdmin, "/staff", invitation(email)))
                .at("/id")
                .asString());
    }

    static Map<String, Object> invitation(String email) {
        Map<String, Object> invitation = new HashMap<>(profile(false));
        invitation.put("email", email);
        invitation.put("language", "ja");
        return invitation;
    }

    static Map<String, Object> profile(boolean supervisor) {
        return Map.of(
                "displayName", "西田 彩",
                "post", "教諭",
                "kind", "internal",
                "gender", "undisclosed",
                "directSupervisor", supervisor,
                "candidate", false,
                "liaison", false);
    }

    String proposed(String by, UUID person, String role) {
        return json(propose(by, person, role).expectStatus().isCreated())
                .at("/id")
                .asString();
    }

    RestTestClient.ResponseSpec propose(String by, UUID person, String role) {
        return send("POST", by, "/staff/proposals/roles", Map.of("staff", person, "role", role));
    }

    RestTestClient.ResponseSpec confirm(String by, String proposal) {
        return send("POST", by, "/staff/proposals/" + proposal + "/confirmation");
    }

    JsonNode person(UUID id) {
        return json(send("GET", firstAdmin, "/staff"))
                .at("/staff")
                .valueStream()
                .filter(person -> person.at("/id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    String as(UUID person, String role) {
        return TestTokens.staff(tenant.value(), person, role);
    }

    static String address() {
        return "s" + UUID.randomUUID() + "@komado.example";
    }

    LocalDate today() {
        return LocalDate.ofInstant(service.getBean(Clock.class).instant(), TOKYO);
    }

    static List<String> rolesIn(String accessToken) {
        String claims =
                new String(Base64.getUrlDecoder().decode(accessToken.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return new JsonMapper()
                .readTree(claims)
                .at("/roles")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    static void assertRefused(RestTestClient.ResponseSpec answer, HttpStatus status, String code) {
        assertThat(json(answer.expectStatus().isEqualTo(status)).at("/type").asString())
                .isEqualTo("urn:problem:identity:" + code);
    }

    static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(SOON).until(condition);
    }

    RestTestClient.ResponseSpec send(String method, String token, String path) {
        return send(method, token, path, Map.of());
    }

    RestTestClient.ResponseSpec send(String method, String token, String path, Map<String, ?> body) {
        RestTestClient.RequestBodySpec request = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .method(HttpMethod.valueOf(method))
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON);
        return method.equals("GET") ? request.exchange() : request.body(body).exchange();
    }

    static JsonNode json(RestTestClient.ResponseSpec response) {
        return Optional.ofNullable(
                        response.expectBody(JsonNode.class).returnResult().getResponseBody())
                .orElseThrow();
    }
}
