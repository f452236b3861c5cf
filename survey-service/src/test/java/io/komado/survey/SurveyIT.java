package io.komado.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.MovedClock;
import io.komado.local.Respondent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A survey from its draft to its printed results (R0-22 to R0-24, R3-20, R3-31, TH-12 to TH-14, TH-30). */
@SurveyServiceIT
class SurveyIT {

    private static final Map<String, Object> PLAIN = Map.of("year", List.of("o0"), "seen", List.of("o0"));

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext service;

    /** TH-15: nobody knows who has answered, so everybody is reminded alike, from the day on that was set. */
    @Test
    void everybodyIsRemindedAlike() {
        SurveyFixture school = SurveyFixture.of(service, port, 50);
        UUID wave = school.open("members");
        Browser answered = school.member();
        assertThat(SurveyFixture.sign(answered, wave, school.draw(wave).blinded())
                        .status())
                .isEqualTo(200);
        assertThat(reminded(answered)).isFalse();
        MovedClock.to(MovedClock.today().plusDays(1));
        try {
            assertThat(reminded(answered)).isTrue();
            assertThat(reminded(school.member())).isTrue();
        } finally {
            MovedClock.back();
        }
    }

    private static boolean reminded(Browser member) {
        return member.get("/open-waves")
                .json()
                .get("waves")
                .get(0)
                .get("reminded")
                .asBoolean();
    }

    /** R0-22, R0-24, TH-12: forty people answer, and nothing is told of fewer than five. */
    @Test
    void fortyPeopleAnswerAndOnlyWhatHidesThemIsTold() throws Exception {
        SurveyFixture school = SurveyFixture.of(service, port, 50);
        UUID wave = school.open("members");
        assertThat(school.member()
                        .get("/open-waves")
                        .json()
                        .get("waves")
                        .get(0)
                        .get("wave")
                        .asString())
                .isEqualTo(wave.toString());
        for (int person = 0; person < 40; person++) {
            Map<String, Object> answers = new HashMap<>();
            answers.put("year", List.of(person < 18 ? "o0" : person < 36 ? "o1" : "o2"));
            answers.put("seen", List.of(person % 3 == 0 ? "o1" : "o0"));
            answers.put("ease", 1 + person % 5);
            answers.put("signs", person < 6 ? List.of("o0", "o1") : List.of("o2"));
            if (person % 3 == 0) {
                answers.put("where", List.of("o3"));
            }
            if (person < 12) {
                answers.put("words", "ことば " + person);
            }
            school.answers(wave, answers);
        }
        assertThat(school.chair.get("/waves/" + wave + "/results").problem()).isEqualTo("results-too-early");
        school.closes(wave, 3);

        JsonNode results = school.results(wave);
        assertThat(results.get("responseRate").asInt()).isEqualTo(80);
        assertThat(results.get("answered").asInt()).isEqualTo(40);
        assertThat(results.get("lostMarks").asBoolean()).isFalse();
        assertThat(results.get("signsSeen").asBoolean())
                .as("six ticked two signs, which is the threshold (R3-42)")
                .isTrue();
        JsonNode years = overall(results, "year");
        assertThat(years.get("base").asInt()).isEqualTo(40);
        assertThat(years.get("cells")
                        .valueStream()
                        .filter(cell -> cell.get("count").isNull()))
                .as("four of the third year, and one other year beside them")
                .hasSize(2);
        JsonNode seen = overall(results, "seen");
        assertThat(seen.get("cells").get(0).get("count").asInt()).isEqualTo(26);
        assertThat(seen.get("cells").get(2).get("count").asInt())
                .as("nobody is told of by a zero where nobody stands alone")
                .isZero();
        JsonNode thirdYear = question(results, "seen")
                .get("breakdowns")
                .get(0)
                .get("groups")
                .get(2)
                .get("distribution");
        assertThat(thirdYear.get("shown").asBoolean()).isFalse();
        assertThat(thirdYear.get("base").isNull()).isTrue();

        assertThat(question(results, "words").get("texts").asInt()).isEqualTo(10);
        Set<String> texts = new TreeSet<>();
        school.chair
                .get("/waves/" + wave + "/results/texts/words")
                .json()
                .get("texts")
                .forEach(text -> texts.add(text.asString()));
        assertThat(texts).hasSize(12).contains("ことば 11");
        assertThat(school.chair.get("/waves/" + wave + "/results/texts/seen").status())
                .isEqualTo(404);

        String csv =
                new String(school.chair.get("/waves/" + wave + "/results/table").bytes(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF").contains("\"'=答え0\"").doesNotContain(",\"=");
        byte[] pdf = school.chair
                .get("/waves/" + wave + "/results/report?language=en")
                .bytes();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("about 80% answered", "Not shown");
        }
        JsonNode trends = school.chair
                .get("/surveys/" + results.get("survey").asString() + "/trends")
                .json();
        assertThat(trends.get("waves").get(0).get("questions").get(1).get("overall"))
                .isEqualTo(overall(results, "seen"));
        assertThat(school.lead.post("/waves/" + wave + "/archive", "{}").problem())
                .isEqualTo("evaluation-missing");
    }

    /** TH-15: the same blinded ballot gets the same signature, another gets none; a ballot counts once, whoever sends it again. */
    @Test
    void aBallotIsSignedOnceAndCountsOnce() {
        SurveyFixture school = SurveyFixture.of(service, port, 50);
        UUID wave = school.open("members");
        UUID other = school.open("members");
        UUID person = UUID.randomUUID();
        Respondent respondent = school.draw(wave);
        Browser.Answer first = SurveyFixture.sign(school.member(person), wave, respondent.blinded());
        assertThat(SurveyFixture.sign(school.member(person), wave, respondent.blinded())
                        .json())
                .isEqualTo(first.json());
        assertThat(SurveyFixture.sign(
                                school.member(person), wave, school.draw(wave).blinded())
                        .problem())
                .isEqualTo("ballot-taken");
        assertThat(SurveyFixture.sign(school.member(), wave, new byte[9]).problem())
                .isEqualTo("blinded-unfit");

        SurveyFixture.Ballot ballot = new SurveyFixture.Ballot(
                respondent.ballot(),
                respondent.finish(Base64.getUrlDecoder()
                        .decode(first.json().get("signature").asString())));
        Browser.Answer unfit = school.handIn(wave, ballot, Map.of("year", List.of("o0"), "where", List.of("o9")));
        assertThat(unfit.problem()).isEqualTo("answers-do-not-fit");
        assertThat(unfit.toString()).contains("/answers/seen", "required", "/answers/where", "not-asked");
        assertThat(school.handIn(wave, ballot, PLAIN).status()).isEqualTo(204);
        assertThat(school.handIn(wave, ballot, PLAIN).status()).as("again").isEqualTo(204);

        byte[] forged = ballot.prepared().clone();
        forged[0] ^= 1;
        List<Browser.Answer> refused = List.of(
                school.handIn(wave, ballot, Map.of("year", List.of("o1"), "seen", List.of("o0"))),
                school.handIn(wave, new SurveyFixture.Ballot(forged, ballot.signature()), PLAIN),
                school.handIn(other, ballot, PLAIN),
                school.handIn(UUID.randomUUID(), ballot, PLAIN));
        assertThat(refused)
                .extracting(Browser.Answer::toString)
                .as("nothing is learned from the difference")
                .containsOnly(refused.getFirst().toString());
        assertThat(refused.getFirst().problem()).isEqualTo("ballot-refused");
        assertThat(school.lead.delete("/waves/" + wave).status()).isEqualTo(204);
        assertThat(school.handIn(wave, school.ballot(school.member(), other), PLAIN)
                        .toString())
                .isEqualTo(refused.getFirst().toString());
        assertThat(school.chair.get("/waves/" + wave + "/results").problem()).isEqualTo("results-too-early");
    }

    /** R3-24: guardians come with a ticket each, and a ticket with one ballot. */
    @Test
    void aTicketIsGoodForOneBallot() {
        SurveyFixture school = SurveyFixture.of(service, port, 50);
        UUID wave = school.open("guardians");
        assertThat(school.member().get("/open-waves").json().get("waves")).isEmpty();
        assertThat(SurveyFixture.sign(school.member(), wave, school.draw(wave).blinded())
                        .status())
                .isEqualTo(404);
        JsonNode made =
                school.lead.post("/waves/" + wave + "/tickets", "{\"count\":2}").json();
        String ticket = made.get("tickets").get(0).asString();
        Respondent respondent = school.draw(wave);
        Browser.Answer signed = bySheet(school, wave, ticket, respondent.blinded());
        assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
        SurveyFixture.Ballot ballot = new SurveyFixture.Ballot(
                respondent.ballot(),
                respondent.finish(Base64.getUrlDecoder()
                        .decode(signed.json().get("signature").asString())));
        assertThat(school.handIn(wave, ballot, PLAIN).status()).isEqualTo(204);
        Browser.Answer spent = bySheet(school, wave, ticket, school.draw(wave).blinded());
        assertThat(spent.problem()).isEqualTo("ticket-refused");
        assertThat(bySheet(school, wave, "no-such-ticket-at-all", respondent.blinded())
                        .toString())
                .isEqualTo(spent.toString());
        assertThat(school.lead
                        .post("/waves/" + school.open("members") + "/tickets", "{\"count\":2}")
                        .problem())
                .isEqualTo("audience-has-accounts");
    }

    /** R0-23, R3-20, TH-30: who is too few is not asked; a wave repeats four times a school year. */
    @Test
    void wavesArePlannedForOrganisationsThatAreLargeEnough() {
        SurveyFixture school = SurveyFixture.of(service, port, 4);
        UUID survey = school.survey("members", SurveyFixture.questionnaire());
        LocalDate today = MovedClock.today();
        assertThat(school.plan(survey, today, today.plusDays(9)).problem()).isEqualTo("too-few-people");
        school.entitled(5);
        assertThat(school.plan(survey, today.minusDays(1), today.minusDays(2)).problem())
                .isEqualTo("days-unfit");
        Map<String, Object> planning = new HashMap<>(Map.of(
                "survey", survey,
                "version", 1,
                "opensOn", today.toString(),
                "closesOn", today.plusDays(1).toString(),
                "repeats", Map.of("kind", "school-year"),
                "reminders", List.of()));
        UUID wave = UUID.fromString(school.lead
                .post("/waves", SurveyFixture.json(planning))
                .json()
                .get("id")
                .asString());
        assertThat(school.lead.delete("/surveys/" + survey).problem()).isEqualTo("survey-has-waves");
        school.closes(wave, 3);
        JsonNode waves = school.lead.get("/waves").json().get("waves");
        assertThat(waves.valueStream().map(each -> each.get("state").asString()))
                .containsExactlyInAnyOrder("closed", "scheduled");
        LocalDate next = LocalDate.parse(waves.get(0).get("opensOn").asString());
        assertThat(next.getMonthValue()).isIn(4, 6, 10, 1);
        JsonNode results = school.results(wave);
        assertThat(results.get("responseRate").isNull()).isTrue();
        assertThat(results.get("answered").isNull()).isTrue();
        planning.put("version", 2);
        assertThat(school.lead.post("/waves", SurveyFixture.json(planning)).problem())
                .isEqualTo("no-such-version");
        school.told.hear("tenant.standing-changed", Map.of("standing", "lapsed", "open", false));
        planning.put("version", 1);
        assertThat(school.lead.post("/waves", SurveyFixture.json(planning)).problem())
                .isEqualTo("standing-lapsed");
    }

    /** Drafts may have findings, versions may not; every template that Komado brings can be published as it is. */
    @Test
    void aDraftIsPublishedOnceNothingIsInTheWay() {
        SurveyFixture school = SurveyFixture.of(service, port, 50);
        JsonNode templates = school.lead.get("/templates").json().get("templates");
        assertThat(templates.size()).isGreaterThanOrEqualTo(9);
        for (JsonNode template : templates) {
            JsonNode questionnaire = school.lead
                    .get("/templates/" + template.get("key").asString())
                    .json();
            Browser.Answer begun = school.lead.post(
                    "/surveys",
                    SurveyFixture.json(
                            Map.of("audience", template.get("audience").asString(), "questionnaire", questionnaire)));
            JsonNode draft = school.lead
                    .get("/surveys/" + begun.json().get("id").asString())
                    .json();
            assertThat(draft.get("findings")).as(template.toString()).isEmpty();
            assertThat(draft.get("questionnaire")).isEqualTo(questionnaire);
        }
        assertThat(school.lead.get("/templates/school-life").toString())
                .contains("\"breakdown\":true", "\"sensitive\":true", "\"when\":");
        Browser.Answer unreadable = school.lead.post(
                "/surveys", "{\"audience\":\"members\",\"questionnaire\":{\"format\":\"other\",\"sections\":[]}}");
        assertThat(unreadable.problem()).isEqualTo("questionnaire-unreadable");
        Map<String, Object> empty = new HashMap<>(SurveyFixture.questionnaire());
        empty.put("sections", List.of());
        UUID survey = UUID.fromString(school.lead
                .post("/surveys", SurveyFixture.json(Map.of("audience", "members", "questionnaire", empty)))
                .json()
                .get("id")
                .asString());
        assertThat(school.lead
                        .post("/surveys/" + survey + "/versions", "{\"revision\":1}")
                        .problem())
                .isEqualTo("questionnaire-unfit");
        String change = SurveyFixture.json(Map.of("revision", 1, "questionnaire", SurveyFixture.questionnaire()));
        assertThat(school.lead.put("/surveys/" + survey, change).json().get("findings"))
                .isEmpty();
        assertThat(school.lead.put("/surveys/" + survey, change).problem()).isEqualTo("changed-meanwhile");
        assertThat(school.lead.delete("/surveys/" + survey).status()).isEqualTo(204);
        assertThat(school.lead.get("/surveys/" + survey).status()).isEqualTo(404);
    }

    private static Browser.Answer bySheet(SurveyFixture school, UUID wave, String ticket, byte[] blinded) {
        return school.nobody.post(
                "/public/signatures",
                SurveyFixture.json(Map.of(
                        "tenant",
                        school.tenant.value(),
                        "wave",
                        wave,
                        "ticket",
                        ticket,
                        "blinded",
                        SurveyFixture.text(blinded))));
    }

    private static JsonNode question(JsonNode results, String id) {
        return results.get("questions")
                .valueStream()
                .filter(question -> question.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode overall(JsonNode results, String id) {
        return question(results, id).get("overall");
    }
}
