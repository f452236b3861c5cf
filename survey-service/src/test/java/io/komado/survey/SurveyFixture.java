package io.komado.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.test.TestTokens;
import io.komado.local.Respondent;
import io.komado.survey.tenants.messaging.HeardOfTenants;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation of so many people, with surveys of it over HTTP and people who answer as a browser does. */
final class SurveyFixture {

    /** A ballot with its signature, ready to be handed in. */
    record Ballot(byte[] prepared, byte[] signature) {}

    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";

    final TenantId tenant;
    final HeardOfTenants told;
    final Browser lead;
    final Browser chair;
    final Browser nobody;
    private final int port;

    private SurveyFixture(ApplicationContext service, int port) {
        this.port = port;
        this.tenant = new TenantId(ThreadLocalRandom.current()
                .ints(5, 0, SIGNS.length())
                .mapToObj(sign -> String.valueOf(SIGNS.charAt(sign)))
                .collect(Collectors.joining()));
        this.told = new HeardOfTenants(service, tenant);
        this.lead = new Browser(port, TestTokens.staff(tenant.value(), UUID.randomUUID(), "desk-lead"));
        this.chair = new Browser(port, TestTokens.staff(tenant.value(), UUID.randomUUID(), "chair"));
        this.nobody = new Browser(port, null);
    }

    static SurveyFixture of(ApplicationContext service, int port, int people) {
        SurveyFixture made = new SurveyFixture(service, port);
        made.entitled(people);
        return made;
    }

    void entitled(int people) {
        told.hear("tenant.entitled", Map.of("headcount", people, "languages", List.of("ja", "en")));
    }

    Browser member() {
        return member(UUID.randomUUID());
    }

    Browser member(UUID subject) {
        return new Browser(port, TestTokens.member(tenant.value(), subject));
    }

    /** A questionnaire with a breakdown, a condition, a scale, a list to tick and free words. */
    static Map<String, Object> questionnaire() {
        return Map.of(
                "format",
                "komado-questionnaire/1",
                "title",
                words("学校のこと"),
                "introduction",
                words("ひとりずつの答えは だれも読めません"),
                "sections",
                List.of(Map.of(
                        "id",
                        "s",
                        "title",
                        words("はじめに"),
                        "questions",
                        List.of(
                                question("year", "single", true, Map.of("breakdown", true, "options", options(3))),
                                question("seen", "single", true, Map.of("options", options(3))),
                                question(
                                        "where",
                                        "multiple",
                                        false,
                                        Map.of(
                                                "options",
                                                options(4),
                                                "when",
                                                Map.of("question", "seen", "is", List.of("o1", "o2")))),
                                question(
                                        "ease",
                                        "scale",
                                        false,
                                        Map.of(
                                                "scale",
                                                Map.of("from", 1, "to", 5, "low", words("低い"), "high", words("高い")))),
                                question("signs", "signs", false, Map.of("options", options(6), "threshold", 2)),
                                question("words", "text", false, Map.of())))));
    }

    private static Map<String, Object> question(String id, String kind, boolean required, Map<String, Object> besides) {
        Map<String, Object> question = new LinkedHashMap<>(besides);
        question.put("id", id);
        question.put("kind", kind);
        question.put("required", required);
        question.put("text", words(id + " は どうですか"));
        return question;
    }

    private static List<Map<String, Object>> options(int count) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            options.add(Map.of("id", "o" + i, "text", words("=答え" + i)));
        }
        return options;
    }

    static Map<String, Object> words(String ja) {
        return Map.of("ja", ja, "en", "in English: " + ja.length());
    }

    UUID survey(String audience, Map<String, Object> questionnaire) {
        Browser.Answer begun =
                lead.post("/surveys", json(Map.of("audience", audience, "questionnaire", questionnaire)));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        UUID survey = UUID.fromString(begun.json().get("id").asString());
        Browser.Answer published = lead.post("/surveys/" + survey + "/versions", json(Map.of("revision", 1)));
        assertThat(published.status()).as(published.toString()).isEqualTo(201);
        return survey;
    }

    UUID wave(UUID survey, LocalDate closesOn) {
        Browser.Answer planned = plan(survey, MovedClock.today(), closesOn);
        assertThat(planned.status()).as(planned.toString()).isEqualTo(201);
        return UUID.fromString(planned.json().get("id").asString());
    }

    /** A wave that is open until tomorrow. */
    UUID open(String audience) {
        return wave(survey(audience, questionnaire()), MovedClock.today().plusDays(1));
    }

    Browser.Answer plan(UUID survey, LocalDate opensOn, LocalDate closesOn) {
        return lead.post(
                "/waves",
                json(Map.of(
                        "survey", survey,
                        "version", 1,
                        "opensOn", opensOn.toString(),
                        "closesOn", closesOn.toString(),
                        "reminders", List.of(closesOn.toString()))));
    }

    JsonNode asked(UUID wave) {
        Browser.Answer answer = nobody.get("/public/waves/" + tenant.value() + "/" + wave);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    Respondent draw(UUID wave) {
        return Respondent.draw(
                Base64.getUrlDecoder().decode(asked(wave).get("key").asString()));
    }

    static Browser.Answer sign(Browser member, UUID wave, byte[] blinded) {
        Browser.Answer answer =
                member.post("/open-waves/" + wave + "/signature", json(Map.of("blinded", text(blinded))));
        if (answer.status() == 503) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() ->
                            member.post("/open-waves/" + wave + "/signature", json(Map.of("blinded", text(blinded))))
                                            .status()
                                    != 503);
            return member.post("/open-waves/" + wave + "/signature", json(Map.of("blinded", text(blinded))));
        }
        return answer;
    }

    Ballot ballot(Browser member, UUID wave) {
        Respondent respondent = draw(wave);
        Browser.Answer signed = sign(member, wave, respondent.blinded());
        assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
        return new Ballot(
                respondent.ballot(),
                respondent.finish(Base64.getUrlDecoder()
                        .decode(signed.json().get("signature").asString())));
    }

    Browser.Answer handIn(UUID wave, Ballot ballot, Map<String, Object> answers) {
        return nobody.post(
                "/public/hand-ins",
                json(Map.of(
                        "tenant",
                        tenant.value(),
                        "wave",
                        wave,
                        "version",
                        1,
                        "ballot",
                        text(ballot.prepared()),
                        "signature",
                        text(ballot.signature()),
                        "answers",
                        answers)));
    }

    void answers(UUID wave, Map<String, Object> answers) {
        Browser.Answer taken = handIn(wave, ballot(member(), wave), answers);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(204);
    }

    /** Lets this many days pass, and waits until the wave is over. */
    void closes(UUID wave, int days) {
        MovedClock.to(MovedClock.today().plusDays(days));
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> state(wave).equals("closed"));
        } finally {
            MovedClock.back();
        }
    }

    String state(UUID wave) {
        return lead.get("/waves/" + wave).json().get("state").asString();
    }

    JsonNode results(UUID wave) {
        Browser.Answer answer = chair.get("/waves/" + wave + "/results");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
