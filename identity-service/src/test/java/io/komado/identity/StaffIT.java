package io.komado.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.actor.Role;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.TestTokens;
import io.komado.identity.staff.StaffMembers;
import io.komado.identity.tenants.Desks;
import io.komado.identity.tenants.Tenants;
import io.komado.identity.tenants.messaging.HeardOfTenants;
import io.komado.local.StaffLogin;
import io.komado.local.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may read, from when until when, by whose word: with the real PostgreSQL, Kafka, Keycloak and mails, and a clock that moves. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(IdentityUnderTest.class)
class StaffIT {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Path OFFSET = offsetFile();
    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    private final Tenants tenants;
    private final StaffMembers staff;
    private final Desks desks;
    private final TransactionTemplate transaction;
    private final ApplicationContext service;
    private final TestInfrastructure servers;
    private final Clock clock;
    private final TenantId tenant = new TenantId(ThreadLocalRandom.current()
            .ints(5, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString());
    private final String operator = TestTokens.operator(UUID.randomUUID());

    @SuppressWarnings("NullAway.Init") // made before each test
    private Holders holders;

    @SuppressWarnings("NullAway.Init") // made before each test
    private String firstAdmin;

    @SuppressWarnings("NullAway.Init") // made before each test
    private String secondAdmin;

    @Autowired
    StaffIT(
            Tenants tenants,
            StaffMembers staff,
            Desks desks,
            TransactionTemplate transaction,
            ApplicationContext service,
            TestInfrastructure servers,
            Clock clock) {
        this.tenants = tenants;
        this.staff = staff;
        this.desks = desks;
        this.transaction = transaction;
        this.service = service;
        this.servers = servers;
        this.clock = clock;
    }

    @DynamicPropertySource
    static void movedClock(DynamicPropertyRegistry registry) {
        registry.add("komado.clock.file", OFFSET::toString);
    }

    @BeforeEach
    void anOrganisationWithTwoAdmins() {
        moveClock(Duration.ZERO);
        Tenancy.run(tenant, () -> transaction.executeWithoutResult(status -> tenants.add("school")));
        holders = new Holders(staff, transaction, tenant);
        firstAdmin = as(holders.someoneWhoIs(Role.TENANT_ADMIN), "tenant-admin");
        secondAdmin = as(holders.someoneWhoIs(Role.TENANT_ADMIN), "tenant-admin");
    }

    @AfterEach
    void theRealTime() {
        moveClock(Duration.ZERO);
    }

    @Test
    @DisplayName("R0-07: two people make a reader; the flag ends role, token and session at once")
    void aReaderIsMadeByTwoAndEndedByOne() {
        String email = address();
        UUID person = invited(email);
        StaffLogin login = StaffLogin.of(servers.keycloak(), email);
        assertThat(rolesIn(login.accessToken())).isEmpty();
        String token = as(person, "responder");
        send("GET", token, "/people").expectStatus().isForbidden();

        String proposal = proposed(firstAdmin, person, "responder");
        assertRefused(confirm(firstAdmin, proposal), HttpStatus.FORBIDDEN, "own-proposal");
        send("GET", token, "/people").expectStatus().isForbidden();
        confirm(secondAdmin, proposal).expectStatus().isOk();
        send("GET", token, "/people").expectStatus().isOk();
        await(() -> rolesIn(login.renewed().orElseThrow()).equals(List.of("responder")));
        assertRefused(confirm(secondAdmin, proposal), HttpStatus.CONFLICT, "proposal-decided");

        send("PUT", firstAdmin, "/staff/" + person, profile(true))
                .expectStatus()
                .isNoContent();
        send("GET", token, "/people").expectStatus().isForbidden();
        await(() -> login.renewed().isEmpty());
        assertRefused(propose(firstAdmin, person, "responder"), HttpStatus.CONFLICT, "direct-supervisor");
    }

    @Test
    @DisplayName("R4-15, G2: a term that ends cuts access at its midnight, and the account follows")
    void aTermThatEndsCutsAccess() {
        String email = address();
        UUID person = invited(email);
        StaffLogin login = StaffLogin.of(servers.keycloak(), email);
        LocalDate tomorrow = today().plusDays(1);
        Map<String, Object> wish = Map.of("staff", person, "role", "responder", "until", tomorrow.toString());
        String proposal = json(send("POST", firstAdmin, "/staff/proposals/roles", wish))
                .at("/id")
                .asString();
        confirm(secondAdmin, proposal).expectStatus().isOk();
        String token = as(person, "responder");
        send("GET", token, "/people").expectStatus().isOk();
        await(() -> rolesIn(login.renewed().orElseThrow()).contains("responder"));

        moveClock(Duration.between(Instant.now(), tomorrow.atStartOfDay(TOKYO).toInstant()));
        send("GET", token, "/people").expectStatus().isForbidden();
        await(() -> person(person).at("/grants").isEmpty());
        await(() -> login.renewed().isEmpty());
    }

    @Test
    @DisplayName(
            "R4-30: a reappointment begins where the term ends; one that overlaps is refused, and nothing is half-done")
    void aReappointmentFollows() {
        UUID person = holders.someone();
        String first = proposed(firstAdmin, person, "counsellor");
        confirm(secondAdmin, first).expectStatus().isOk();
        String until = person(person).at("/grants/0/until").asString();
        Map<String, Object> overlapping = Map.of(
                "staff",
                person,
                "role",
                "counsellor",
                "from",
                LocalDate.parse(until).minusDays(1).toString());
        assertRefused(
                send("POST", firstAdmin, "/staff/proposals/roles", overlapping), HttpStatus.CONFLICT, "term-overlaps");
        String second = proposed(firstAdmin, person, "counsellor");
        confirm(secondAdmin, second).expectStatus().isOk();
        assertThat(person(person).at("/grants")).hasSize(2);
        assertThat(person(person).at("/grants/1/from").asString()).isEqualTo(until);
        assertThat(json(send("GET", firstAdmin, "/staff/proposals")).at("/proposals"))
                .isEmpty();
    }

    @Test
    @DisplayName("R4-16: between proposal and confirmation the rules are asked again")
    void aRuleThatCameInBetweenHolds() {
        UUID person = holders.someone();
        String counsellor = proposed(firstAdmin, person, "counsellor");
        Map<String, Object> seat = Map.of("staff", person, "role", "committee", "seat", "principals-nominee");
        String committee = json(send("POST", firstAdmin, "/staff/proposals/roles", seat))
                .at("/id")
                .asString();
        confirm(secondAdmin, committee).expectStatus().isOk();
        assertRefused(confirm(secondAdmin, counsellor), HttpStatus.CONFLICT, "committee-and-counsellor");
        assertThat(person(person).at("/grants")).hasSize(1);
        assertThat(json(send("GET", firstAdmin, "/staff/proposals")).at("/proposals"))
                .hasSize(1);
        JsonNode roster = json(send("GET", firstAdmin, "/staff/committee"));
        assertThat(roster.at("/members/0/grant/seat").asString()).isEqualTo("principals-nominee");
        assertThat(roster.at("/chaired").asBoolean()).isFalse();
    }

    @Test
    void aProposalThatNobodyDecidesExpires() {
        UUID person = holders.someone();
        String proposal = proposed(firstAdmin, person, "responder");
        moveClock(Duration.ofDays(14));
        assertThat(json(confirm(secondAdmin, proposal).expectStatus().isEqualTo(HttpStatus.CONFLICT))
                        .at("/type")
                        .asString())
                .isIn("urn:problem:identity:proposal-expired", "urn:problem:identity:proposal-decided");
        await(() -> json(send("GET", firstAdmin, "/staff/proposals"))
                .at("/proposals")
                .isEmpty());
    }

    @Test
    void theOperatorFoundsTwoAdminsAndNoReaderOnceLettersAreHandedOut() {
        found("tenant-admin", address()).expectStatus().isCreated();
        found("tenant-admin", address()).expectStatus().isCreated();
        assertRefused(found("tenant-admin", address()), HttpStatus.CONFLICT, "admins-founded");
        found("responder", address()).expectStatus().isCreated();
        new HeardOfTenants(service, tenant.value()).hear("distribution.began");
        assertRefused(found("responder", address()), HttpStatus.CONFLICT, "organisation-live");
        String email = address();
        assertRefused(found("responder", email), HttpStatus.CONFLICT, "organisation-live");
        send("POST", firstAdmin, "/staff", invitation(email)).expectStatus().isCreated();
    }

    @Test
    void inAnOrganisationWhoseContractHasLapsedTheOperatorFoundsNobody() {
        HeardOfTenants heard = new HeardOfTenants(service, tenant.value());
        heard.hear("tenant.standing-changed", "{\"standing\":\"lapsed\",\"open\":false}");
        assertRefused(found("responder", address()), HttpStatus.CONFLICT, "organisation-not-open");
        heard.hear("tenant.standing-changed", "{\"standing\":\"active\",\"open\":true}");
        found("responder", address()).expectStatus().isCreated();
    }

    @Test
    void inAnOrganisationThatTakesOutItsRecordsPeopleAreStillAppointedForThat() {
        UUID person = holders.someone();
        new HeardOfTenants(service, tenant.value())
                .hear("tenant.standing-changed", "{\"standing\":\"closing\",\"open\":false}");
        assertRefused(found("responder", address()), HttpStatus.CONFLICT, "organisation-not-open");
        assertThat(propose(firstAdmin, person, "auditor")
                        .returnResult(String.class)
                        .getStatus())
                .isEqualTo(HttpStatus.CREATED);
    }

    @Test
    @DisplayName("Two people remove a second factor: the session ends, and nobody signs in until another is set up")
    void aSecondFactorIsResetByTwo() {
        String email = address();
        UUID person = invited(email);
        StaffLogin login = StaffLogin.of(servers.keycloak(), email);
        String proposal = json(send("POST", firstAdmin, "/staff/proposals/second-factors", Map.of("staff", person)))
                .at("/id")
                .asString();
        assertRefused(confirm(firstAdmin, proposal), HttpStatus.FORBIDDEN, "own-proposal");
        assertThat(login.renewed()).isPresent();
        confirm(secondAdmin, proposal).expectStatus().isOk();
        await(() -> login.renewed().isEmpty());
        assertThat(login.signsInAgain()).isFalse();
    }

    @Test
    @DisplayName("R4-33: work is handed over in one step, by two people")
    void workIsHandedOver() {
        UUID from = holders.someone();
        UUID to = holders.someone();
        confirm(secondAdmin, proposed(firstAdmin, from, "responder"))
                .expectStatus()
                .isOk();
        String until = person(from).at("/grants/0/until").asString();
        String proposal = json(send(
                        "POST", firstAdmin, "/staff/proposals/handovers", Map.of("predecessor", from, "successor", to)))
                .at("/id")
                .asString();
        confirm(secondAdmin, proposal).expectStatus().isOk();
        send("GET", as(from, "responder"), "/people").expectStatus().isForbidden();
        send("GET", as(to, "responder"), "/people").expectStatus().isOk();
        assertThat(person(to).at("/grants/0/until").asString()).isEqualTo(until);
    }

    @Test
    void aDeskWithFewerThanTwoReadersRaisesAnAlarmThatDay() {
        String admin = address();
        found("tenant-admin", admin).expectStatus().isCreated();
        int invitation = mailsTo(admin);
        UUID desk = UUID.randomUUID();
        UUID fallback = UUID.randomUUID();
        Tenancy.run(
                tenant,
                () -> transaction.executeWithoutResult(status -> {
                    desks.open(desk, "report");
                    desks.open(fallback, "report");
                }));
        send("PUT", firstAdmin, "/staff/desks/" + desk + "/fallback", Map.of("fallback", fallback))
                .expectStatus()
                .isNoContent();
        UUID one = holders.someone();
        UUID other = holders.someone();
        confirm(secondAdmin, proposed(firstAdmin, one, "responder"))
                .expectStatus()
                .isOk();
        confirm(secondAdmin, proposed(firstAdmin, other, "responder"))
                .expectStatus()
                .isOk();
        new HeardOfTenants(service, tenant.value()).hear("distribution.began");
        assertThat(shortDesks()).isEmpty();

        send("PUT", firstAdmin, "/staff/" + other + "/leaving", Map.of("on", today().toString()))
                .expectStatus()
                .isNoContent();
        assertThat(shortDesks()).hasSize(2);
        await(() -> mailsTo(admin) == invitation + 2);
        send("GET", as(other, "responder"), "/people").expectStatus().isForbidden();
        UUID third = holders.someoneInvited();
        confirm(secondAdmin, proposed(firstAdmin, third, "responder"))
                .expectStatus()
                .isOk();
        assertThat(shortDesks()).as("invited, and not there yet").hasSize(2);
        assertThat(person(third).at("/arrived").asBoolean()).isFalse();
        send("PUT", as(third, "responder"), "/staff/me/arrival").expectStatus().isNoContent();
        assertThat(json(send("GET", as(third, "responder"), "/staff/me"))
                        .at("/arrived")
                        .asBoolean())
                .isTrue();
        assertThat(shortDesks()).isEmpty();

        String proposal = json(send("POST", firstAdmin, "/staff/proposals/second-factors", Map.of("staff", third)))
                .at("/id")
                .asString();
        confirm(secondAdmin, proposal).expectStatus().isOk();
        assertThat(shortDesks())
                .as("no second factor, until the next is set up")
                .hasSize(2);
    }

    @Test
    @DisplayName("TH-32: the administrators are written to, once, when operators look into the organisation's jobs")
    void administratorsAreToldThatOperatorsLook() {
        String admin = address();
        found("tenant-admin", admin).expectStatus().isCreated();
        int invitation = mailsTo(admin);
        new HeardOfTenants(service, tenant.value())
                .hear("tenant.break-glass-opened", "{\"opening\":\"" + UUID.randomUUID() + "\"}");
        await(() -> mailsTo(admin) == invitation + 1);
        assertThat(json(send("GET", firstAdmin, "/staff/undelivered")).at("/addresses"))
                .isEmpty();
    }

    @Test
    @DisplayName("A term's end and a leaver are warned of beforehand")
    void whatEndsIsWarnedOf() {
        UUID person = holders.someone();
        Map<String, Object> wish = Map.of(
                "staff",
                person,
                "role",
                "responder",
                "until",
                today().plusDays(40).toString());
        String proposal = json(send("POST", firstAdmin, "/staff/proposals/roles", wish))
                .at("/id")
                .asString();
        confirm(secondAdmin, proposal).expectStatus().isOk();
        JsonNode warnings = json(send("GET", firstAdmin, "/staff/warnings"));
        assertThat(warnings.at("/endingTerms/0/days").asInt()).isEqualTo(40);
        confirm(secondAdmin, proposed(firstAdmin, person, "responder"))
                .expectStatus()
                .isOk();
        assertThat(json(send("GET", firstAdmin, "/staff/warnings")).at("/endingTerms"))
                .isEmpty();
        send(
                        "PUT",
                        firstAdmin,
                        "/staff/" + person + "/leaving",
                        Map.of("on", today().plusDays(20).toString()))
                .expectStatus()
                .isNoContent();
        assertThat(json(send("GET", firstAdmin, "/staff/warnings"))
                        .at("/leavers/0/staff")
                        .asString())
                .isEqualTo(person.toString());
    }

    @Test
    @DisplayName(
            "R4-26, R4-33: an interest is declared by the person or about the person, and never withdrawn by the person alone")
    void conflictsOfInterest() {
        UUID person = holders.someone();
        confirm(secondAdmin, proposed(firstAdmin, person, "responder"))
                .expectStatus()
                .isOk();
        String self = as(person, "responder");
        assertThat(json(send("GET", self, "/staff/me")).at("/terms/0/role").asString())
                .isEqualTo("responder");
        assertThat(json(send("GET", self, "/staff/names")).at("/names").findValuesAsString("id"))
                .hasSize(3)
                .contains(person.toString());
        Map<String, Object> unit = Map.of("about", "unit", "reference", UUID.randomUUID());
        String own =
                json(send("POST", self, "/staff/me/conflicts", unit)).at("/id").asString();
        assertThat(json(send("POST", self, "/staff/me/conflicts", unit))
                        .at("/id")
                        .asString())
                .isEqualTo(own);
        Map<String, Object> matter = Map.of("about", "case", "reference", UUID.randomUUID());
        String about = json(send("POST", firstAdmin, "/staff/" + person + "/conflicts", matter))
                .at("/id")
                .asString();
        assertRefused(
                send("DELETE", self, "/staff/me/conflicts/" + about), HttpStatus.FORBIDDEN, "declared-by-another");
        send("DELETE", self, "/staff/me/conflicts/" + own).expectStatus().isNoContent();
        assertThat(json(send("GET", firstAdmin, "/staff/" + person + "/conflicts"))
                        .at("/conflicts"))
                .hasSize(1);
        send("DELETE", secondAdmin, "/staff/" + person + "/conflicts/" + about)
                .expectStatus()
                .isForbidden();
        send("DELETE", firstAdmin, "/staff/" + person + "/conflicts/" + about)
                .expectStatus()
                .isNoContent();
    }

    @Test
    @DisplayName("R4-12, R4-31: attendance in a year, and whose training has lapsed")
    void trainings() {
        UUID person = holders.someone();
        confirm(secondAdmin, proposed(firstAdmin, person, "counsellor"))
                .expectStatus()
                .isOk();
        Map<String, Object> training =
                Map.of("heldOn", today().toString(), "title", "ハラスメント防止研修", "heldBy", "president");
        String id = json(send("POST", firstAdmin, "/staff/trainings", training))
                .at("/id")
                .asString();
        JsonNode before = json(send("GET", firstAdmin, "/staff/trainings"));
        assertThat(before.at("/lapsed/0").asString()).isEqualTo(person.toString());
        assertThat(before.at("/staff").asInt()).isEqualTo(3);
        send("PUT", firstAdmin, "/staff/trainings/" + id + "/attendance", Map.of("attended", List.of(person)))
                .expectStatus()
                .isNoContent();
        JsonNode after = json(send("GET", firstAdmin, "/staff/trainings"));
        assertThat(after.at("/lapsed")).isEmpty();
        assertThat(after.at("/attended").asInt()).isEqualTo(1);
    }

    @Test
    void designationsWindowsAndUnitsAreKept() {
        UUID person = holders.someone();
        String path = "/staff/" + person + "/designation";
        send("PUT", firstAdmin, path, Map.of("on", "2026-06-01")).expectStatus().isNoContent();
        assertRefused(
                send("PUT", firstAdmin, path, Map.of("on", "2026-07-01")), HttpStatus.CONFLICT, "already-designated");
        assertRefused(
                send("PUT", firstAdmin, path, Map.of("on", today().plusDays(2).toString())),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "designated-ahead");
        send("DELETE", firstAdmin, path).expectStatus().isNoContent();
        JsonNode register = json(send("GET", firstAdmin, "/staff/designations"));
        assertThat(register.at("/designations/0/designatedOn").asString()).isEqualTo("2026-06-01");
        assertThat(register.at("/designations/0/endedOn").asString()).isEqualTo(today().toString());

        send("POST", firstAdmin, "/staff/windows", Map.of("name", "弁護士による外部窓口", "external", true))
                .expectStatus()
                .isCreated();
        assertThat(json(send("GET", firstAdmin, "/staff/windows"))
                        .at("/missing")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("internal");

        String unit = json(send("POST", firstAdmin, "/staff/units", Map.of("name", "電気科", "course", true)))
                .at("/id")
                .asString();
        send("PUT", firstAdmin, "/staff/units/" + unit, Map.of("name", "電子科", "course", true))
                .expectStatus()
                .isNoContent();
        send("PUT", firstAdmin, "/staff/units/" + UUID.randomUUID(), Map.of("name", "化学科", "course", true))
                .expectStatus()
                .isNotFound();
        Map<String, Object> wish = Map.of("staff", person, "role", "department-head", "scope", "unit", "scopeId", unit);
        send("POST", firstAdmin, "/staff/proposals/roles", wish).expectStatus().isCreated();
        Map<String, Object> nowhere =
                Map.of("staff", person, "role", "department-head", "scope", "unit", "scopeId", UUID.randomUUID());
        assertRefused(
                send("POST", firstAdmin, "/staff/proposals/roles", nowhere),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "scope-unknown");
    }

    private int mailsTo(String address) {
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

    private List<JsonNode> shortDesks() {
        return json(send("GET", firstAdmin, "/staff/warnings"))
                .at("/desks")
                .valueStream()
                .filter(desk -> desk.at("/shortOfReaders").asBoolean())
                .toList();
    }

    private RestTestClient.ResponseSpec found(String role, String email) {
        return send(
                "POST",
                operator,
                "/tenants/" + tenant + "/staff",
                Map.of("email", email, "displayName", "森下 和子", "role", role, "language", "ja"));
    }

    private UUID invited(String email) {
        return UUID.fromString(json(send("POST", firstAdmin, "/staff", invitation(email)))
                .at("/id")
                .asString());
    }

    private static Map<String, Object> invitation(String email) {
        Map<String, Object> invitation = new HashMap<>(profile(false));
        invitation.put("email", email);
        invitation.put("language", "ja");
        return invitation;
    }

    private static Map<String, Object> profile(boolean supervisor) {
        return Map.of(
                "displayName", "西田 彩",
                "post", "教諭",
                "kind", "internal",
                "gender", "undisclosed",
                "directSupervisor", supervisor,
                "candidate", false,
                "liaison", false);
    }

    private String proposed(String by, UUID person, String role) {
        return json(propose(by, person, role).expectStatus().isCreated())
                .at("/id")
                .asString();
    }

    private RestTestClient.ResponseSpec propose(String by, UUID person, String role) {
        return send("POST", by, "/staff/proposals/roles", Map.of("staff", person, "role", role));
    }

    private RestTestClient.ResponseSpec confirm(String by, String proposal) {
        return send("POST", by, "/staff/proposals/" + proposal + "/confirmation");
    }

    private JsonNode person(UUID id) {
        return json(send("GET", firstAdmin, "/staff"))
                .at("/staff")
                .valueStream()
                .filter(person -> person.at("/id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private String as(UUID person, String role) {
        return TestTokens.staff(tenant.value(), person, role);
    }

    private static String address() {
        return "s" + UUID.randomUUID() + "@komado.example";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }

    private static List<String> rolesIn(String accessToken) {
        String claims =
                new String(Base64.getUrlDecoder().decode(accessToken.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return new JsonMapper()
                .readTree(claims)
                .at("/roles")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static void assertRefused(RestTestClient.ResponseSpec answer, HttpStatus status, String code) {
        assertThat(json(answer.expectStatus().isEqualTo(status)).at("/type").asString())
                .isEqualTo("urn:problem:identity:" + code);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        boolean met = condition.getAsBoolean();
        while (!met && System.nanoTime() < end) {
            Thread.onSpinWait();
            met = condition.getAsBoolean();
        }
        assertThat(met).as("came about within " + SOON).isTrue();
    }

    private RestTestClient.ResponseSpec send(String method, String token, String path) {
        return send(method, token, path, Map.of());
    }

    private RestTestClient.ResponseSpec send(String method, String token, String path, Map<String, ?> body) {
        RestTestClient.RequestBodySpec request = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .method(HttpMethod.valueOf(method))
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON);
        return method.equals("GET") ? request.exchange() : request.body(body).exchange();
    }

    private static JsonNode json(RestTestClient.ResponseSpec response) {
        return Optional.ofNullable(
                        response.expectBody(JsonNode.class).returnResult().getResponseBody())
                .orElseThrow();
    }

    private static void moveClock(Duration offset) {
        try {
            Path next = Files.writeString(OFFSET.resolveSibling(OFFSET.getFileName() + ".next"), offset.toString());
            Files.move(next, OFFSET, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path offsetFile() {
        try {
            return Files.writeString(Files.createTempFile("komado-clock", ".offset"), "PT0S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
