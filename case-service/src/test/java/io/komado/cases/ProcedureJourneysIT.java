package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.cases.records.messaging.HeardOfRecords;
import io.komado.chassis.test.MovedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A company's and a university's case over HTTP, from the first word to RESOLVED, with the domain's clock moved on. */
@CaseServiceIT
class ProcedureJourneysIT {

    @LocalServerPort
    int port;

    private final ApplicationContext service;
    private LocalDate today = MovedClock.today();

    @SuppressWarnings("NullAway.Init") // made at the beginning of each journey
    private CaseFixture house;

    @SuppressWarnings("NullAway.Init") // made at the beginning of each journey
    private UUID theCase;

    @Autowired
    ProcedureJourneysIT(ApplicationContext service) {
        this.service = service;
    }

    @AfterEach
    void theClockGoesBack() {
        MovedClock.back();
    }

    @Test
    @DisplayName(
            "Issue E: a company's case from a letter: interim measure, mediation that fails, guidance, watch, RESOLVED")
    void aCompanysCaseIsResolved() {
        house = CaseFixture.workplace(service, port, "company", 2);
        theCase = fromAConversation("power/mental", "workplace");
        house.moves(
                "lead",
                theCase,
                "assign-counsellors",
                Map.of("counsellors", List.of(house.id("one"), house.id("two"))));
        house.moves("one", theCase, "report-to-committee", Map.of());
        parties("one");

        house.moves("one", theCase, "propose-interim", Map.of("kind", "no-approach", "words", "席を別の階に移す"));
        Map<String, Object> interim = Map.of("measure", interim());
        assertThat(CaseFixture.guards(
                        house.tries("one", theCase, "consent-interim", with(interim, Map.of("words", "席を移す")))))
                .containsExactly("exact-measure");
        house.moves("one", theCase, "consent-interim", with(interim, Map.of("words", "席を別の階に移す")));
        house.moves(
                "chair",
                theCase,
                "recommend-interim",
                with(
                        interim,
                        Map.of(
                                "urgency",
                                "harm-now",
                                "continuing",
                                true,
                                "presidentConsulted",
                                true,
                                "head",
                                house.id("head"))));
        house.moves("head", theCase, "apply-interim", interim);
        passes(20);
        assertThat(overdue()).contains("verify-interim");
        house.resolves(theCase, "lift-improved", with(interim, Map.of("statement", "もう だいじょうぶ")));

        assertThat(house.tries("chair", theCase, "mediate", Map.of("mediator", house.id("mediator")))
                        .status())
                .as("nobody is made to sit")
                .isEqualTo(409);
        for (String party : List.of("A", "B")) {
            house.moves(
                    "one",
                    theCase,
                    "consent",
                    Map.of("to", "mediation", "party", party, "guardian", false, "agrees", true));
        }
        house.resolves(theCase, "mediate", Map.of("mediator", house.id("mediator")));
        house.moves("mediator", theCase, "mediation-failed", Map.of("notes", "話し合いは まとまらなかった"));
        assertThat(status()).isEqualTo("committee-review");
        house.moves("one", theCase, "record-wish", Map.of("party", "A", "fork", "guidance", "wish", "部長から注意してほしい"));
        house.moves("chair", theCase, "request-guidance", Map.of("head", house.id("head")));
        house.moves("head", theCase, "guidance-succeeded", Map.of("notes", "双方から聞き、改めると約束した"));
        watchedAndResolved();
    }

    @Test
    @DisplayName(
            "Issue E: a university's case: consultation, investigation, appeal, investigation again, measures, watch, RESOLVED")
    void aUniversitysCaseIsResolved() {
        house = CaseFixture.workplace(service, port, "university", 3);
        theCase = house.opens("finder", "", "power", "laboratory");
        consults();
        parties("one");
        house.resolves(theCase, "set-up-investigation", Map.of("victimAsks", true, "need", "", "thirdParty", false));
        investigates(List.of("first", "second", "third"), 10);
        whoMustKnowReadsNamesAndPrintsTheSheet();
        determines(false);
        for (String party : List.of("A", "B")) {
            house.moves("chair", theCase, "receive-notice", Map.of("party", party, "on", today.toString()));
        }
        passes(13);
        house.moves("one", theCase, "appeal", Map.of("party", "A", "on", today.toString(), "reasons", "証人に聞いていない"));
        house.resolves(theCase, "order-reinvestigation", Map.of("reason", "証人に聞く", "sameTeam", false));
        assertThat(house.as("first").get("/cases/" + theCase).status())
                .as("the first team reads no more")
                .isEqualTo(404);
        investigates(List.of("second", "third", "spare"), 14);
        determines(true);
        for (String party : List.of("A", "B")) {
            house.moves("chair", theCase, "receive-notice", Map.of("party", party, "on", today.toString()));
        }
        passes(14);
        await().atMost(Duration.ofSeconds(20)).until(() -> history().contains("appeal-window-passed"));
        house.moves("chair", theCase, "confirm-final", Map.of("noticesChecked", true));
        house.moves(
                "principal",
                theCase,
                "decide-measure",
                Map.of("whom", "victim", "kind", "supervisor-change", "words", "指導教員を替える", "doneOn", today.toString()));
        house.moves("principal", theCase, "take-measures", Map.of("proportionate", true));
        watchedAndResolved();
    }

    /** R3-04, R3-65. */
    private void whoMustKnowReadsNamesAndPrintsTheSheet() {
        house.moves(
                "one", theCase, "name-party", Map.of("party", "A", "called", Map.of("name", "山田 花子", "of", "修士2年")));
        assertThat(house.as("first").get("/cases/" + theCase + "/names").toString())
                .contains("山田 花子", "修士2年");
        assertThat(house.as("dean").get("/cases/" + theCase + "/names").status())
                .isEqualTo(403);
        assertThat(house.page("dean", theCase).toString()).doesNotContain("山田");
        String sheet =
                house.page("first", theCase).at("/facts/inquiry/hearings/0/id").asString();
        Browser.Answer printed = house.as("first").get("/cases/" + theCase + "/sheets/" + sheet + "/file");
        assertThat(printed.status()).isEqualTo(200);
        assertThat(new String(printed.bytes(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        assertThat(house.as("first")
                        .get("/cases/" + theCase + "/sheets/" + UUID.randomUUID() + "/file")
                        .status())
                .isEqualTo(404);
        assertThat(house.as("spare")
                        .get("/cases/" + theCase + "/sheets/" + sheet + "/file")
                        .status())
                .isEqualTo(404);
    }

    private UUID fromAConversation(String category, String place) {
        ChatStandIn.Sent sent = ChatStandIn.running().seal("会議のたびに 人前で どなられる。");
        new HeardOfRecords(service, house.tenant)
                .hear("record.confirmed", Map.of("reference", sent.reference, "version", 1, "sealed", sent.ciphertext));
        JsonNode cases = await().atMost(Duration.ofSeconds(20))
                .until(() -> house.as("lead").get("/cases").json().get("cases"), some -> some.size() == 1);
        UUID id = UUID.fromString(cases.at("/0/id").asString());
        house.moves(
                "lead",
                id,
                "describe",
                Map.of(
                        "reporter",
                        "victim",
                        "title",
                        "会議での叱責",
                        "categories",
                        List.of(category),
                        "place",
                        place,
                        "account",
                        Map.of("people", "", "whenAndWhere", "", "acts", "", "harm", "", "cause", "", "since", "")));
        return id;
    }

    private void consults() {
        house.moves(
                "lead",
                theCase,
                "assign-counsellors",
                Map.of("counsellors", List.of(house.id("one"), house.id("two"))));
        for (String to : List.of("record", "report")) {
            house.moves("one", theCase, "consent", Map.of("to", to, "guardian", false, "agrees", true));
        }
        Map<String, Object> version = Map.of("version", 1, "hash", "a".repeat(64));
        house.moves("one", theCase, "draft-record", version);
        house.moves("one", theCase, "confirm-record", version);
        house.moves("one", theCase, "report-to-committee", Map.of());
        assertThat(status()).isEqualTo("committee-review");
    }

    private void parties(String by) {
        house.moves(by, theCase, "add-party", CaseFixture.party("A", "victim", false, house.theirUnit));
        house.moves(by, theCase, "add-party", CaseFixture.party("B", "accused", false, house.theirUnit));
    }

    private void investigates(List<String> team, int hour) {
        house.resolves(
                theCase,
                "select-investigators",
                Map.of(
                        "chosen",
                        team.stream()
                                .map(name -> Map.of("person", house.id(name)))
                                .toList(),
                        "exception",
                        ""));
        house.moves("principal", theCase, "appoint-investigators", Map.of("genderConsidered", true));
        team.forEach(name -> house.moves(name, theCase, "acknowledge-briefing", Map.of()));
        house.moves(team.getFirst(), theCase, "tell-method", Map.of("party", "A", "guardian", false));
        house.moves(team.getFirst(), theCase, "start-investigation", Map.of());
        hears(team, "A", hour);
        assertThat(CaseFixture.guards(hearing(team, "B", hour)))
                .as("the two sides do not meet")
                .contains("sides-apart");
        hears(team, "B", hour + 1);
        team.forEach(name -> house.moves(name, theCase, "sign-findings", Map.of()));
        house.moves(team.getFirst(), theCase, "report-findings", Map.of("findings", "双方から聞いた"));
    }

    private void hears(List<String> team, String subject, int hour) {
        assertThat(hearing(team, subject, hour).status()).isEqualTo(204);
        JsonNode sheets = house.page("chair", theCase).at("/facts/inquiry/hearings");
        house.moves(
                team.get(1),
                theCase,
                "close-sheet",
                Map.of("hearing", sheets.get(sheets.size() - 1).get("id").asString()));
    }

    private Browser.Answer hearing(List<String> team, String subject, int hour) {
        return house.tries(
                team.getFirst(),
                theCase,
                "hear",
                with(
                        Map.of(
                                "subject",
                                subject,
                                "interviewers",
                                List.of(house.id(team.getFirst()), house.id(team.get(1))),
                                "on",
                                today.toString(),
                                "from",
                                hour + ":00",
                                "until",
                                hour + ":45",
                                "place",
                                "面談室",
                                "confidential",
                                true),
                        Map.of(
                                "companion",
                                "",
                                "counsellorAsked",
                                false,
                                "counsellor",
                                false,
                                "rows",
                                List.of(Map.of("when", "11月", "where", "研究室", "who", "B", "what", "どなった")),
                                "observations",
                                "")));
    }

    private void determines(boolean found) {
        house.resolves(
                theCase,
                "determine",
                Map.of(
                        "found",
                        found,
                        "answers",
                        Map.of("power/objective", found, "power/not-legitimate-guidance", found),
                        "reasons",
                        "聴き取りの結果による"));
    }

    private void watchedAndResolved() {
        LocalDate end = today.plusMonths(3);
        house.resolves(theCase, "begin-watch", Map.of("ceasedOn", today.toString(), "until", end.toString()));
        today = today.plusMonths(1);
        MovedClock.to(today);
        house.moves("one", theCase, "note-watch", Map.of("party", "A", "seen", "落ち着いている", "calm", true));
        today = end;
        MovedClock.to(today);
        await().atMost(Duration.ofSeconds(20)).until(() -> history().contains("watch-ended"));
        house.moves(
                "one",
                theCase,
                "state-no-pain",
                Map.of("party", "A", "guardian", false, "pain", false, "on", today.toString()));
        house.resolves(theCase, "resolve", Map.of());
        assertThat(status()).isEqualTo("resolved");
    }

    private String interim() {
        return house.page("one", theCase).at("/facts/interimMeasures/all/0/id").asString();
    }

    private List<String> overdue() {
        return CaseFixture.each(house.as("chair").get("/agenda").json().get("items"))
                .filter(item -> item.get("day").asString().compareTo(today.toString()) < 0)
                .map(item -> item.get("kind").asString())
                .toList();
    }

    private void passes(int days) {
        today = today.plusDays(days);
        MovedClock.to(today);
    }

    private List<String> history() {
        return CaseFixture.each(house.page("chair", theCase).get("history"))
                .map(entry -> entry.get("event").asString())
                .toList();
    }

    private String status() {
        return house.page("chair", theCase).get("status").asString();
    }

    private static Map<String, Object> with(Map<String, Object> map, Map<String, Object> more) {
        Map<String, Object> all = new java.util.LinkedHashMap<>(map);
        all.putAll(more);
        return all;
    }
}
