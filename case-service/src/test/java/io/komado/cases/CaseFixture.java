package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.cases.casefile.messaging.HeardOfNotices;
import io.komado.cases.journeys.Browser;
import io.komado.cases.journeys.CarriedCase;
import io.komado.cases.journeys.House;
import io.komado.cases.people.messaging.HeardOfStaff;
import io.komado.cases.tenants.messaging.HeardOfTenants;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation with rules, a committee and everybody whom a case needs, and cases of it over HTTP. */
final class CaseFixture implements House {

    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 4, 1);
    private static final LocalDate FAR_AWAY = LocalDate.of(2040, 4, 1);

    final TenantId tenant;
    final HeardOfStaff staff;
    final HeardOfTenants told;
    final UUID theirUnit = UUID.randomUUID();
    final UUID otherUnit = UUID.randomUUID();

    private final ApplicationContext service;
    private final int port;
    private final Map<String, UUID> people = new HashMap<>();
    private final Map<String, String[]> roles = new HashMap<>();
    private final Map<String, UUID> grants = new HashMap<>();

    private CaseFixture(ApplicationContext service, int port) {
        this.service = service;
        this.port = port;
        this.tenant = new TenantId(ThreadLocalRandom.current()
                .ints(5, 0, SIGNS.length())
                .mapToObj(sign -> String.valueOf(SIGNS.charAt(sign)))
                .collect(Collectors.joining()));
        this.staff = new HeardOfStaff(service, tenant);
        this.told = new HeardOfTenants(service, tenant);
    }

    static CaseFixture school(ApplicationContext service, int port) {
        CaseFixture made = schoolWithoutRules(service, port);
        made.rules(1, "school", LONG_AGO);
        return made;
    }

    static CaseFixture schoolWithoutRules(ApplicationContext service, int port) {
        CaseFixture made = new CaseFixture(service, port);
        service.getBean(CasesUnderTest.RolesOfTokens.class).notIn(made.tenant);
        made.person("chair", made.otherUnit, "chair");
        made.person("dean", made.otherUnit, "committee");
        made.person("nurse", made.otherUnit, "committee");
        made.person("finder", made.theirUnit, "responder");
        made.person("lead", made.otherUnit, "desk-lead");
        made.person("principal", made.otherUnit, "president");
        for (String name : List.of("first", "second", "third", "spare")) {
            made.person(name, made.otherUnit, "investigator");
        }
        return made;
    }

    /** With the people whom the ways of the two have besides a school's. */
    static CaseFixture workplace(ApplicationContext service, int port, String profile, int investigators) {
        CaseFixture made = schoolWithoutRules(service, port);
        made.rules(1, profile, LONG_AGO, investigators);
        made.person("one", made.otherUnit, "counsellor");
        made.person("two", made.otherUnit, "counsellor");
        made.person("mediator", made.otherUnit, "mediator");
        made.person("head", made.otherUnit, "department-head");
        made.specialMember("lawyer");
        return made;
    }

    void rules(int version, String profile, LocalDate from) {
        rules(version, profile, from, 3);
    }

    private void rules(int version, String profile, LocalDate from, int investigators) {
        told.hear(
                "policy.published",
                Map.of(
                        "version",
                        version,
                        "effectiveFrom",
                        from.toString(),
                        "profile",
                        profile,
                        "watchMonths",
                        3,
                        "counsellors",
                        2,
                        "investigators",
                        investigators,
                        "caseYears",
                        5,
                        "europeanDeadlines",
                        false));
    }

    void person(String name, UUID unit, String... held) {
        joins(name, unit, "", held);
    }

    /** One of the committee for what a case needs, such as a lawyer (R4-47). */
    private void specialMember(String name) {
        joins(name, UUID.randomUUID(), "special-member", "committee");
    }

    private void joins(String name, UUID unit, String seat, String... held) {
        UUID id = UUID.randomUUID();
        people.put(name, id);
        roles.put(name, held);
        for (String role : held) {
            UUID grant = UUID.randomUUID();
            grants.put(name, grant);
            staff.hear(
                    "staff.role-granted",
                    Map.of(
                            "grant",
                            grant,
                            "staff",
                            id,
                            "role",
                            role,
                            "scope",
                            "tenant",
                            "seat",
                            seat,
                            "from",
                            LONG_AGO.toString(),
                            "until",
                            FAR_AWAY.toString()));
        }
        staff.hear(
                "staff.changed",
                Map.of("staff", id, "unit", unit.toString(), "gender", "undisclosed", "candidate", "yes"));
    }

    void loses(String name) {
        staff.hear("staff.role-ended", Map.of("grant", grant(name)));
    }

    UUID declares(String name, String about, UUID reference) {
        UUID conflict = UUID.randomUUID();
        staff.hear(
                "staff.conflict-declared",
                Map.of("conflict", conflict, "staff", id(name), "about", about, "reference", reference));
        return conflict;
    }

    @Override
    public UUID id(String name) {
        UUID id = people.get(name);
        if (id == null) {
            throw new IllegalArgumentException(name);
        }
        return id;
    }

    private UUID grant(String name) {
        UUID grant = grants.get(name);
        if (grant == null) {
            throw new IllegalArgumentException(name);
        }
        return grant;
    }

    String token(String name) {
        return TestTokens.staff(tenant.value(), id(name), roles.getOrDefault(name, new String[0]));
    }

    @Override
    public Browser as(String name) {
        return new Browser("http://127.0.0.1:" + port, token(name));
    }

    @Override
    public boolean has(String name) {
        return people.containsKey(name);
    }

    @Override
    public UUID theirUnit() {
        return theirUnit;
    }

    /** Has the role for all cases. */
    @Override
    public void lendsInvestigator(String name, UUID theCase) {}

    /** Sits in the committee for all cases. */
    @Override
    public void lendsExpert(String name, UUID theCase) {}

    /** The record of the conversation with which the one case of this house began. */
    @Nullable
    UUID reported;

    @Override
    public void reporterAnswers(String asks, String about, boolean yes) {
        new HeardOfNotices(service, tenant)
                .hear(
                        "notice.answered",
                        Map.of(
                                "reference",
                                Objects.requireNonNull(reported),
                                "asks",
                                asks,
                                "about",
                                about,
                                "answer",
                                yes ? "yes" : "no"));
    }

    @Override
    public LocalDate today() {
        return MovedClock.today();
    }

    @Override
    public void isOn(LocalDate day) {
        MovedClock.to(day);
    }

    /** Opens one; the finder's words about who told them are a canary. */
    UUID opens(String name, String informer) {
        return opens(name, informer, "bullying/teasing", "class");
    }

    UUID opens(String name, String informer, String category, String place) {
        Browser.Answer answer = as(name).post(
                        "/cases",
                        json(Map.of(
                                "origin",
                                "staff",
                                "reporter",
                                "witness",
                                "title",
                                "体育の時間のからかい",
                                "categories",
                                List.of(category),
                                "place",
                                place,
                                "account",
                                Map.of(
                                        "people", "B から A へ",
                                        "whenAndWhere", "11月の体育",
                                        "acts", "からかい",
                                        "harm", "つらい",
                                        "cause", "",
                                        "since", "11月"),
                                "lastFactOn",
                                MovedClock.today().minusDays(3).toString(),
                                "victimPain",
                                true,
                                "informer",
                                informer)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return UUID.fromString(answer.json().get("id").asString());
    }

    /** Keeps a document of a case. */
    UUID keeps(String name, UUID theCase, String query, String type, String content) {
        Browser.Answer answer = as(name).upload(
                        "/cases/" + theCase + "/documents?" + query, type, content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return UUID.fromString(answer.json().get("id").asString());
    }

    JsonNode page(String name, UUID theCase) {
        return carried(theCase).page(name);
    }

    Browser.Answer tries(String name, UUID theCase, String event, Map<String, Object> details) {
        return carried(theCase).tries(name, event, details);
    }

    Browser.Answer sends(
            String name, UUID theCase, long version, String resolution, String event, Map<String, Object> details) {
        return carried(theCase).sends(name, version, resolution, event, details);
    }

    void moves(String name, UUID theCase, String event, Map<String, Object> details) {
        carried(theCase).moves(name, event, details);
    }

    void resolves(UUID theCase, String event, Map<String, Object> details) {
        carried(theCase).resolves(event, details);
    }

    CarriedCase carried(UUID theCase) {
        return new CarriedCase(this, theCase);
    }

    static Map<String, Object> party(String label, String part, UUID unit) {
        return Map.of(
                "party",
                Map.of("label", label, "part", part, "minor", true, "anonymous", false, "unit", unit.toString()));
    }

    static Stream<JsonNode> each(JsonNode array) {
        return array.valueStream();
    }

    static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
