package io.komado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.cases.journeys.Browser;
import io.komado.cases.journeys.House;
import io.komado.local.Crowd;
import io.komado.local.CrowdStaff;
import io.komado.local.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An organisation of the running Komado with everybody whom a case needs, each with a login and roles that two administrators gave. */
final class CaseHouse implements House {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration FOR_AN_EVENT = Duration.ofSeconds(60);
    private static final Duration TOKENS_ARE_FRESH = Duration.ofMinutes(4);

    /** Somebody who has signed in, and when the tokens were new. */
    private record Present(SignedIn person, Instant renewed) {}

    private final RunningKomado komado;
    private final Crowd crowd;
    private final CrowdStaff staff;
    private final UUID theirUnit;
    private final UUID otherUnit;
    private final Map<String, UUID> people = new HashMap<>();
    private final Map<String, Present> present = new HashMap<>();
    private @Nullable Reporter reporter;

    private CaseHouse(RunningKomado komado, Crowd crowd) {
        this.komado = komado;
        this.crowd = crowd;
        this.staff = crowd.staff();
        this.theirUnit = staff.addUnit("第一課");
        this.otherUnit = staff.addUnit("第二課");
    }

    /**
     * Makes one whose contract lasts longer than its cases.
     *
     * @param chair the seat of the one who chairs, and of the other member of the committee
     */
    static CaseHouse found(RunningKomado komado, String name, String kind, String chair, String member) {
        boolean university = kind.equals("university");
        Crowd crowd = Crowd.found(komado.keycloak(), name, university ? "school" : kind, 6);
        CaseHouse house = new CaseHouse(komado, crowd);
        Crowd.operator(komado.keycloak())
                .post(
                        "/provisioning/tenants/" + crowd.tenant() + "/contracts",
                        Map.of(
                                "starts",
                                house.today().toString(),
                                "annualFee",
                                300_000,
                                "headcount",
                                10,
                                "languages",
                                List.of("ja"),
                                "modules",
                                List.of("consultation", "cases")));
        if (university) {
            house.takesRulesOf("university");
        }
        house.hires("lead", "desk-lead", Map.of());
        house.hires("principal", "president", Map.of());
        house.hires("chair", "chair", Map.of("seat", chair));
        house.hires("dean", "committee", Map.of("seat", member));
        house.present.put("finder", new Present(crowd.responder(), now()));
        return house;
    }

    /** Those who talk with the parties. */
    CaseHouse withCounsellors() {
        hires("one", "counsellor", Map.of());
        hires("two", "counsellor", Map.of());
        return this;
    }

    /** Those who bring the parties together, or give guidance. */
    CaseHouse withMediatorAndHead() {
        hires("mediator", "mediator", Map.of());
        hires("head", "department-head", Map.of("scope", "unit", "scopeId", theirUnit));
        return this;
    }

    /** People in the pool of those who may investigate; each investigates only what the committee chooses them for (R4-39). */
    CaseHouse withCandidates(String... names) {
        for (String name : names) {
            people.put(name, staff.invite(name, otherUnit, true));
        }
        return this;
    }

    /** An expert for one case (R4-47). */
    CaseHouse withLawyer() {
        people.put("lawyer", staff.invite("lawyer", otherUnit, false));
        return this;
    }

    private void hires(String name, String role, Map<String, Object> heldFor) {
        UUID person = staff.invite(name, otherUnit, false);
        people.put(name, person);
        staff.give(person, role, heldFor);
    }

    /** Signs in with a letter that nobody has used, writes, confirms what the desk writes down of it and has it reported. */
    Reporter somebodyReports(int letter, String text) {
        SignedIn member = crowd.firstSignIn(letter);
        Reporter told = new Reporter(member, crowd.desk(member));
        member.post(told.line() + "/messages", Map.of("clientId", UUID.randomUUID(), "text", text));
        SignedIn responder = fresh("finder");
        JsonNode line = await().atMost(FOR_AN_EVENT)
                .until(
                        () -> responder.get("/chat/conversations?awaiting=true").path("conversations"),
                        lines -> lines.size() == 1)
                .get(0);
        responder.post(
                "/chat/conversations/" + line.path("id").asString() + "/messages",
                Map.of("clientId", UUID.randomUUID(), "text", "話してくれて ありがとう。記録にします。"));
        String record = "/chat/conversations/" + line.path("id").asString() + "/record";
        responder.put(record, Map.of("text", text, "version", 0));
        member.put(told.line() + "/record/consent", Map.of("version", 1, "record", true, "report", true));
        responder.post(record + "/report", Map.of("version", 1));
        reporter = told;
        return told;
    }

    /** The one who reported, as this person sees the conversation. */
    record Reporter(SignedIn member, String desk) {

        String line() {
            return "/chat/desks/" + desk;
        }

        /** What the system said in the conversation, in codes. */
        List<String> told() {
            member.renew();
            return notices().stream()
                    .map(notice -> notice.path("code").asString())
                    .toList();
        }

        List<JsonNode> notices() {
            return member.get(line() + "/notices").path("notices").valueStream().toList();
        }
    }

    @Override
    public void reporterAnswers(String asks, String about, boolean yes) {
        Reporter asked = Objects.requireNonNull(reporter);
        asked.member().renew();
        JsonNode question = await().atMost(FOR_AN_EVENT)
                .until(
                        () -> asked.notices().stream()
                                .filter(notice -> notice.at("/params/asks")
                                                .asString("")
                                                .equals(asks)
                                        && notice.path("answer").asString().isEmpty())
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
        assertThat(question.at("/params/about").asString("")).isEqualTo(about);
        asked.member()
                .put(asked.line() + "/notices/" + question.path("number").asInt() + "/answer", Map.of("yes", yes));
    }

    String tenant() {
        return crowd.tenant();
    }

    @Override
    public Browser as(String name) {
        return new Browser(komado.origin() + "/api/case", fresh(name).token());
    }

    private SignedIn fresh(String name) {
        Present here = present.get(name);
        if (here == null) {
            SignedIn person = staff.signIn(id(name));
            present.put(name, new Present(person, now()));
            return person;
        }
        if (here.renewed().plus(TOKENS_ARE_FRESH).isBefore(now())) {
            here.person().renew();
            present.put(name, new Present(here.person(), now()));
        }
        return here.person();
    }

    @Override
    public UUID id(String name) {
        UUID person = people.get(name);
        if (person == null) {
            throw new IllegalArgumentException(name);
        }
        return person;
    }

    @Override
    public boolean has(String name) {
        return people.containsKey(name);
    }

    @Override
    public UUID theirUnit() {
        return theirUnit;
    }

    @Override
    public void lendsInvestigator(String name, UUID theCase) {
        lends(name, theCase, "investigator", Map.of());
    }

    @Override
    public void lendsExpert(String name, UUID theCase) {
        lends(name, theCase, "committee", Map.of("seat", "special-member"));
    }

    /** Gives a role for one case, once, and waits until case-service has heard of it. */
    private void lends(String name, UUID theCase, String role, Map<String, Object> seat) {
        if (present.containsKey(name)) {
            return;
        }
        Map<String, Object> heldFor = new HashMap<>(seat);
        heldFor.put("scope", "case");
        heldFor.put("scopeId", theCase);
        staff.give(id(name), role, heldFor);
        await().atMost(FOR_AN_EVENT).until(() -> as(name).get("/cases").status() == 200);
    }

    /** Its own rules with another procedure, from tomorrow on; and it is tomorrow. */
    private void takesRulesOf(String procedure) {
        SignedIn admin = staff.administrator();
        Map<String, Object> rules = new HashMap<>();
        admin.get("/provisioning/policies")
                .at("/versions/0/rules")
                .properties()
                .forEach(rule -> rules.put(
                        rule.getKey(),
                        switch (rule.getValue().getNodeType()) {
                            case NUMBER -> rule.getValue().asInt();
                            case BOOLEAN -> rule.getValue().asBoolean();
                            default -> procedure;
                        }));
        LocalDate tomorrow = today().plusDays(1);
        admin.post("/provisioning/policies", Map.of("effectiveFrom", tomorrow.toString(), "rules", rules));
        isOn(tomorrow);
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(Clock.system(TOKYO));
    }

    @Override
    public void isOn(LocalDate day) {
        komado.moveClock(Duration.between(now(), day.atTime(12, 0).atZone(TOKYO).toInstant()));
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }

    /** Nothing of a person or a case stands in an organisation's audit topic but ids; the verifier finds it sound. */
    void auditIsSound() {
        assertThat(komado.run("verify-audit", tenant())).doesNotContain("NOT SOUND");
    }
}
