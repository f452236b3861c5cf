package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.cases.journeys.Browser;
import io.komado.cases.journeys.SchoolStory;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.test.RowSecurity;
import io.komado.local.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A school's case over HTTP, on the real stores, with the domain's clock moved on. */
@CaseServiceIT
class CaseIT {

    private static final String CANARY = "インフォーマント・カナリア";

    @LocalServerPort
    int port;

    private final ApplicationContext service;
    private final RowSecurity rows;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private CaseFixture school;

    private LocalDate today = MovedClock.today();

    @Autowired
    CaseIT(ApplicationContext service, TestInfrastructure servers) {
        this.service = service;
        this.rows = new RowSecurity(servers.database("case"));
    }

    @BeforeEach
    void aSchool() {
        school = CaseFixture.school(service, port);
    }

    @AfterEach
    void theClockGoesBack() {
        MovedClock.back();
    }

    @Test
    @DisplayName("Issue E, T1 to T32: a bullying case from a finding to RESOLVED")
    void aBullyingCaseIsResolved() {
        UUID theCase = school.opens("finder", CANARY);
        new SchoolStory(school, theCase).reportedByTheFinder().untilResolved();
        school.moves("dean", theCase, "reopen", Map.of("what", "また あった"));
        assertThat(status(theCase)).isEqualTo("committee-review");
        assertThat(school.carried(theCase).history()).contains("take-up-again");
    }

    @Test
    @DisplayName("R3-43, R3-88, TH-27: only those who handle a case read it, and who informed is read by fewer still")
    void onlyThoseWhoHandleItRead() {
        UUID theCase = school.opens("finder", CANARY);
        assertThat(school.as("chair").get("/cases/" + theCase).status()).isEqualTo(404);
        school.moves("finder", theCase, "staff-report", Map.of());
        assertThat(school.as("finder").get("/cases/" + theCase).status()).isEqualTo(404);
        Browser.Answer page = school.as("chair").get("/cases/" + theCase);
        assertThat(page.status()).isEqualTo(200);
        assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).doesNotContain(CANARY);
        assertThat(school.as("chair")
                        .get("/cases/" + theCase + "/informer")
                        .json()
                        .get("who")
                        .asString())
                .isEqualTo(CANARY);
        assertThat(school.as("dean").get("/cases/" + theCase + "/informer").status())
                .isEqualTo(403);
        assertThat(school.as("first").get("/cases/" + theCase).status()).isEqualTo(404);
        assertThat(rows.rowsOf(school.tenant.value()).toString()).doesNotContain(CANARY, "からかい");
    }

    @Test
    @DisplayName(
            "G1, R4-26: an interest cuts reading at once, whether it is in the case, in a party's unit or in a party")
    void anInterestCutsReadingAtOnce() {
        UUID theCase = reported();
        assertThat(school.page("nurse", theCase).get("status").asString()).isEqualTo("committee-review");
        UUID conflict = school.declares("nurse", "unit", school.theirUnit);
        assertThat(school.as("nurse").get("/cases/" + theCase).status()).isEqualTo(404);
        assertThat(school.as("nurse").get("/cases").json().get("cases")).isEmpty();
        assertThat(school.as("nurse").get("/agenda").json().get("items")).isEmpty();
        Browser.Answer vote = school.tries(
                "chair",
                theCase,
                "record-resolution",
                Map.of(
                        "agenda",
                        "set-up-investigation",
                        "heldOn",
                        today.toString(),
                        "votes",
                        Map.of(
                                school.id("chair").toString(),
                                "for",
                                school.id("dean").toString(),
                                "for",
                                school.id("nurse").toString(),
                                "for"),
                        "special",
                        List.of(),
                        "reasons",
                        "理由"));
        assertThat(vote.status()).isEqualTo(422);
        assertThat(vote.guards()).contains("nobody-with-an-interest");
        school.staff.hear("staff.conflict-withdrawn", Map.of("conflict", conflict));
        assertThat(school.as("nurse").get("/cases/" + theCase).status()).isEqualTo(200);
        assertThat(school.as("nurse").post("/cases/" + theCase + "/recusal", "").status())
                .isEqualTo(204);
        assertThat(school.as("nurse").get("/cases/" + theCase).status()).isEqualTo(404);
        school.loses("dean");
        assertThat(school.as("dean").get("/cases/" + theCase).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("G5: two who act at once: one is told, nothing is lost")
    void twoActAtOnce() throws Exception {
        UUID theCase = reported();
        long version = version(theCase);
        int before = school.page("chair", theCase).get("history").size();
        Callable<Integer> asks = () -> school.sends(
                        "chair",
                        theCase,
                        version,
                        "",
                        "assess",
                        Map.of("severity", "high", "detriment", "low", "victimPain", true))
                .status();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            assertThat(two.invokeAll(List.of(asks, asks)).stream().map(CaseIT::of))
                    .containsExactlyInAnyOrder(204, 409);
        }
        assertThat(school.page("chair", theCase).get("history")).hasSize(before + 1);
    }

    @Test
    @DisplayName(
            "R3-54, point 10: what is due is on the agenda of those who read, also as iCalendar and without content")
    void whatIsDueIsOnTheAgenda() {
        UUID theCase = reported();
        JsonNode items = school.as("chair").get("/agenda").json().get("items");
        assertThat(CaseFixture.each(items).map(item -> item.get("kind").asString()))
                .contains("guardian-contact", "detriment-watch", "notice-of-investigation");
        assertThat(items.get(0).get("kind").asString()).isEqualTo("guardian-contact");
        assertThat(items.get(0).get("day").asString()).isEqualTo(today.toString());
        Browser.Answer calendar = school.as("chair").get("/agenda/calendar");
        String text = new String(calendar.bytes(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR")
                .contains("guardian-contact")
                .doesNotContain("からかい", "体育");
        assertThat(school.page("chair", theCase).get("dues")).isNotEmpty();
    }

    @Test
    @DisplayName(
            "S1, R3-69, T36: thirty days of absence raise the suspicion by themselves; detriment is a case of its own")
    void followsByItself() {
        UUID theCase = reported();
        school.moves("chair", theCase, "record-absence", Map.of("days", 29));
        assertThat(serious(theCase)).isEqualTo("none");
        school.moves("chair", theCase, "record-absence", Map.of("days", 30));
        assertThat(serious(theCase)).isEqualTo("suspected");
        school.moves("chair", theCase, "report-detriment", Map.of("what", "仲間はずれにされた"));
        assertThat(school.page("chair", theCase).get("linked")).hasSize(1);
    }

    @Test
    void refusesWhatItCannotReadWithoutRepeatingIt() {
        UUID theCase = reported();
        Browser.Answer wrong = school.tries("chair", theCase, "assess", Map.of("severity", CANARY));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.toString()).doesNotContain(CANARY);
        assertThat(school.tries("chair", theCase, "dance", Map.of()).status()).isEqualTo(422);
        assertThat(school.tries("chair", theCase, "resolve", Map.of()).problem())
                .isEqualTo("not-from-here");
        assertThat(school.tries("chair", theCase, "time-barred", Map.of("reason", "x"))
                        .problem())
                .isEqualTo("not-in-this-procedure");
        assertThat(school.tries("dean", theCase, "request-guidance", Map.of("head", UUID.randomUUID()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("Retention: a case at rest is destroyed when its years are over, and not a day before")
    void isDestroyedAfterItsYears() {
        UUID theCase = reported();
        school.moves("chair", theCase, "assess", Map.of("severity", "low", "detriment", "low", "victimPain", false));
        school.resolves(theCase, "not-applicable", Map.of("reason", "本人が つらくないと言う"));
        UUID open = reported();
        today = today.plusYears(5).minusDays(1);
        MovedClock.to(today);
        assertThat(status(theCase)).isEqualTo("closed-na");
        today = today.plusDays(1);
        MovedClock.to(today);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> school.as("chair").get("/cases/" + theCase).status() == 404);
        assertThat(status(open)).isEqualTo("committee-review");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !rows.rowsOf(school.tenant.value()).toString().contains(theCase.toString()));
    }

    @Test
    @DisplayName("Point 11: a year in numbers, small ones hidden")
    void aYearInNumbers() {
        school.told.hear("tenant.entitled", Map.of("headcount", 200, "languages", List.of("ja")));
        for (int opened = 0; opened < 4; opened++) {
            school.opens("finder", CANARY);
        }
        JsonNode few = numbers();
        assertThat(few.get("cases").isNull()).isTrue();
        assertThat(few.at("/channels/0/count").isNull()).isTrue();
        assertThat(few.toString()).doesNotContain(CANARY);
        school.opens("finder", CANARY);
        JsonNode year = numbers();
        assertThat(year.get("cases").asInt()).isEqualTo(5);
        assertThat(year.get("perHundred").asInt()).isEqualTo(25);
        assertThat(year.at("/channels/0/code").asString()).isEqualTo("staff");
        assertThat(year.at("/categories/0/count").asInt()).isEqualTo(5);
        assertThat(school.as("finder").get("/numbers?year=" + today.getYear()).status())
                .isEqualTo(403);
    }

    private JsonNode numbers() {
        return school.as("chair").get("/numbers?year=" + today.getYear()).json();
    }

    @Test
    @DisplayName("R4-73: a case keeps the rules with which it began")
    void keepsItsRules() {
        UUID theCase = reported();
        school.rules(2, "school", today);
        UUID next = school.opens("finder", "");
        assertThat(school.page("finder", next).get("rulesVersion").asInt()).isEqualTo(2);
        assertThat(school.page("chair", theCase).get("rulesVersion").asInt()).isEqualTo(1);
    }

    private UUID reported() {
        UUID theCase = school.opens("finder", CANARY);
        school.moves("finder", theCase, "add-party", CaseFixture.party("A", "victim", school.theirUnit));
        school.moves("finder", theCase, "add-party", CaseFixture.party("B", "accused", school.theirUnit));
        school.moves("finder", theCase, "staff-report", Map.of());
        return theCase;
    }

    private String status(UUID theCase) {
        return school.carried(theCase).status();
    }

    private String serious(UUID theCase) {
        return school.carried(theCase).serious();
    }

    private long version(UUID theCase) {
        return school.page("chair", theCase).get("version").asLong();
    }

    private static Integer of(java.util.concurrent.Future<Integer> asked) {
        try {
            return asked.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
