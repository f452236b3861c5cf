package io.komado.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.MovedClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A school's year: its plan, what is recorded of it, and what follows a survey. */
@SurveyServiceIT
class YearIT {

    private static final int YEAR = 2031;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext service;

    @Test
    @DisplayName(
            "R3-12, R3-14, R3-17 to R3-19, R3-21, R3-23, R3-25 to R3-29: a year begins with five columns from April to March, and can be printed and taken along")
    void aYearBeginsWithAPlan() {
        SurveyFixture school = SurveyFixture.of(service, port, 50);
        assertThat(plan(school).get("items")).isEmpty();
        assertThat(school.lead.post("/plan/" + YEAR + "/start", "{}").status()).isEqualTo(204);

        JsonNode plan = plan(school);
        assertThat(words(plan.get("columns")))
                .containsExactly("prevention", "detection", "training", "committee", "review");
        assertThat(plan.get("months").valueStream().map(JsonNode::asInt))
                .containsExactly(4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3);
        assertThat(months(plan, "committee")).containsExactly(4, 6, 8, 10, 12, 2);
        assertThat(plan.get("items")
                        .valueStream()
                        .filter(item -> item.get("column").asString().equals("review"))
                        .map(item -> item.get("phase").asString()))
                .containsExactly("plan", "do", "check", "check", "act");
        assertThat(titles(plan)).contains("担任との面談", "教職員アンケート", "学校適応感の尺度", "年間の評価と 方針の見直し", "次の年の計画");
        assertThat(months(plan, "アンケートのあとの相談員の面談")).containsExactly(4, 10);
        JsonNode week = item(plan, "いじめ防止週間");
        assertThat(week.get("from").asString()).isEqualTo("2031-11-10");
        assertThat(week.get("until").asString()).isEqualTo("2031-11-16");

        String calendar =
                new String(school.lead.get("/plan/" + YEAR + "/calendar").bytes(), StandardCharsets.UTF_8);
        assertThat(calendar).contains("BEGIN:VCALENDAR", "SUMMARY:いじめ防止週間", "DTSTART;VALUE=DATE:20311110", "20311117");
        assertThat(school.lead.get("/plan/" + (YEAR + 1)).json().get("items"))
                .as("it comes back every year")
                .hasSameSizeAs(plan.get("items"));
    }

    @Test
    @DisplayName("R3-12: what was not done in its time is overdue, until somebody writes down that and how it was")
    void whatWasNotDoneIsOverdue() {
        SurveyFixture school = SurveyFixture.of(service, port, 50);
        int year = LocalDate.of(2020, 4, 1).getYear();
        Map<String, Object> meeting = Map.of(
                "column",
                "committee",
                "title",
                "臨時の対策委員会",
                "rule",
                Map.of("kind", "day", "month", 5, "day", 13),
                "yearly",
                false);
        String item = school.lead
                .post("/plan/" + year + "/items", SurveyFixture.json(meeting))
                .json()
                .get("id")
                .asString();
        assertThat(school.lead.get("/plan/" + year).json().at("/items/0/state").asString())
                .isEqualTo("overdue");
        assertThat(school.lead
                        .put(
                                "/plan/" + year + "/items/" + item + "/record",
                                SurveyFixture.json(Map.of("done", true, "note", "議事録は学校に")))
                        .status())
                .isEqualTo(204);
        JsonNode done = school.lead.get("/plan/" + year).json().at("/items/0");
        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.get("note").asString()).isEqualTo("議事録は学校に");
        assertThat(school.lead
                        .put(
                                "/plan/" + year + "/items/" + UUID.randomUUID() + "/record",
                                SurveyFixture.json(Map.of("done", true, "note", "")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("R3-20: a school that holds fewer than four surveys in a year sees that some are missing")
    void fourSurveysAreNeededInAYear() {
        SurveyFixture school = SurveyFixture.of(service, port, 50);
        school.told.hear(
                "policy.published", Map.of("version", 1, "profile", "school", "cellThreshold", 5, "textThreshold", 10));
        school.open("members");
        LocalDate today = MovedClock.today();
        int year = today.getMonthValue() < 4 ? today.getYear() - 1 : today.getYear();
        JsonNode plan = school.lead.get("/plan/" + year).json();
        assertThat(plan.get("surveysHeld").asInt()).isOne();
        assertThat(plan.get("surveysNeeded").asInt()).isEqualTo(4);
    }

    @Test
    @DisplayName(
            "R3-21, R3-30, R3-31: a wave is put away once it was evaluated; what follows comes in stages, each with its day")
    void aWaveIsEvaluatedBeforeItIsPutAway() {
        SurveyFixture school = SurveyFixture.of(service, port, 50);
        UUID wave = school.open("members");
        String evaluation = "/waves/" + wave + "/evaluation";
        Map<String, Object> written =
                Map.of("findings", "2年生に集まっている", "measures", "廊下の見守り", "next", "10月にもう一度", "version", 0);
        assertThat(school.lead.put(evaluation, SurveyFixture.json(written)).status())
                .as("before it has closed")
                .isEqualTo(409);
        school.closes(wave, 3);
        assertThat(school.lead.post("/waves/" + wave + "/archive", "{}").problem())
                .isEqualTo("evaluation-missing");
        assertThat(school.lead.put(evaluation, SurveyFixture.json(written)).status())
                .isEqualTo(204);
        assertThat(school.chair.put(evaluation, SurveyFixture.json(written)).status())
                .as("somebody else has written meanwhile")
                .isEqualTo(409);

        String followUps = "/waves/" + wave + "/followups";
        for (String stage : List.of("second-survey", "counsellor-interviews", "committee-hearing")) {
            Map<String, Object> step = Map.of(
                    "stage", stage, "dueOn", MovedClock.today().plusDays(30).toString(), "note", "");
            assertThat(school.chair.post(followUps, SurveyFixture.json(step)).status())
                    .isEqualTo(201);
        }
        String first = school.lead.get(followUps).json().at("/followups/0/id").asString();
        assertThat(school.lead
                        .put(followUps + "/" + first, SurveyFixture.json(Map.of("done", true)))
                        .status())
                .isEqualTo(204);
        assertThat(school.lead.get(followUps).json().get("followups"))
                .hasSize(3)
                .anyMatch(step -> step.get("id").asString().equals(first)
                        && !step.get("doneOn").isNull());

        assertThat(school.lead.post("/waves/" + wave + "/archive", "{}").status())
                .isEqualTo(204);
        assertThat(school.state(wave)).isEqualTo("archived");
    }

    private static JsonNode plan(SurveyFixture school) {
        return school.lead.get("/plan/" + YEAR).json();
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> titles(JsonNode plan) {
        return plan.get("items")
                .valueStream()
                .map(item -> item.get("title").asString())
                .toList();
    }

    private static JsonNode item(JsonNode plan, String title) {
        return plan.get("items")
                .valueStream()
                .filter(item -> item.get("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** In which months, in the order of the year, a column or a title has something. */
    private static List<Integer> months(JsonNode plan, String columnOrTitle) {
        return plan.get("items")
                .valueStream()
                .filter(item -> item.get("column").asString().equals(columnOrTitle)
                        || item.get("title").asString().equals(columnOrTitle))
                .map(item -> LocalDate.parse(item.get("from").asString()).getMonthValue())
                .toList();
    }
}
