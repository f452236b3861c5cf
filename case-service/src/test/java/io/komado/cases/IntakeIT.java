package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.cases.journeys.Browser;
import io.komado.chassis.test.MailSinkReader;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.time.CoarseTime;
import io.komado.local.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The customers' desk over HTTP, on the real stores, broker and SMTP sink. */
@CaseServiceIT
class IntakeIT {

    private static final String CANARY = "カナリア・タナカ";

    @LocalServerPort
    int port;

    private final ApplicationContext service;
    private final TestInfrastructure servers;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private DeskFixture desk;

    @Autowired
    IntakeIT(ApplicationContext service, TestInfrastructure servers) {
        this.service = service;
        this.servers = servers;
    }

    @BeforeEach
    void aDesk() {
        desk = DeskFixture.working(service, port);
    }

    @AfterEach
    void theClockGoesBack() {
        MovedClock.back();
    }

    @Test
    @DisplayName("R1-17 to R1-22, D2 to D7: from the form to the client's report and to what the applicant is told")
    void anIntakeGoesFromTheFormToTheAnswer() {
        String mail = "kyaku-" + UUID.randomUUID() + "@example.org";
        UUID intake = desk.handedIn(
                Map.of("name", CANARY, "mail", mail, "store", desk.store, "staff", "背の高い店員", "feedbackWanted", true));
        assertThat(desk.does("POST", intake, "report", Map.of()).problem())
                .as("a report before its advice")
                .isEqualTo("not-from-here");
        Browser.Answer half = desk.does(
                "PUT", intake, "verification", Map.of("verdict", "legitimate", "reason", "合う", "advice", " "));
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.guards()).containsExactly("advice");
        desk.verified(intake, "legitimate");
        desk.reported(intake);
        JsonNode report = awaitReport(intake, "reported");
        assertThat(report.get("heading").get("store").asString()).isEqualTo("駅前店");
        assertThat(report.get("feedbackWanted").asBoolean()).isTrue();
        assertThat(report.toString())
                .doesNotContain(CANARY)
                .doesNotContain(mail)
                .doesNotContain("背の高い");
        assertThat(desk.inCharge().get("/intake-reports/" + intake + "/people").toString())
                .contains(CANARY)
                .contains("背の高い");
        assertThat(approves(report, 1).guards()).as("nothing to approve yet").contains("feedback-written");

        writes(intake, "お詫びして改めます。");
        JsonNode first = awaitText(intake, 1);
        writes(intake, "ご指摘を受けて改めました。");
        JsonNode second = awaitText(intake, 2);
        Browser.Answer stale =
                approves(second, first.get("feedback").get("version").asInt());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.guards()).containsExactly("same-text");
        assertThat(desk.does("POST", intake, "feedback/sending", Map.of()).problem())
                .as("R1-20: nothing is sent without approval")
                .isEqualTo("not-from-here");

        assertThat(approves(second, 2).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.page(intake).get("status").asString().equals("feedback-approved"));
        assertThat(desk.does("POST", intake, "feedback/sending", Map.of()).status())
                .isEqualTo(204);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(MailSinkReader.of(servers).to(mail))
                        .singleElement()
                        .satisfies(received -> assertThat(received.text())
                                .contains("ご指摘を受けて改めました。")
                                .contains(DeskFixture.ORGANISATION)
                                .contains(DeskFixture.DESK)));
        awaitReport(intake, "feedback-sent");
    }

    @Test
    @DisplayName("Issue F: a text that the desk changes takes the approval of the one before back")
    void anotherTextTakesTheApprovalBack() {
        UUID intake = desk.handedIn(Map.of("phone", "03-0000-0000", "feedbackWanted", true));
        desk.verified(intake, "mixed");
        writes(intake, "はじめの文");
        desk.reported(intake);
        assertThat(approves(awaitReport(intake, "reported"), 1).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.page(intake).get("status").asString().equals("feedback-approved"));
        writes(intake, "あとの文");
        assertThat(desk.page(intake).get("status").asString()).isEqualTo("reported");
        JsonNode again = awaitText(intake, 2);
        assertThat(again.get("heading").get("status").asString()).isEqualTo("reported");
        assertThat(again.get("feedback").get("approved").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("R1-20 to R1-22: no feedback where nobody asked for it or left a contact")
    void whoDidNotAskIsToldNothing() {
        UUID intake = desk.handedIn(Map.of());
        desk.verified(intake, "undeterminable");
        writes(intake, "文");
        desk.reported(intake);
        JsonNode report = awaitReport(intake, "reported");
        assertThat(approves(report, 1).guards()).containsExactlyInAnyOrder("feedback-wanted", "contact-given");
        assertThat(report.get("open").toString()).contains("decline-feedback").doesNotContain("approve-feedback");
        assertThat(decides(intake, "feedback-refusal", report).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.page(intake).get("status").asString().equals("closed"));
    }

    @Test
    @DisplayName("R1-19, D5: a Friday at 23:59 before a long weekend is due on the next Thursday, and late after it")
    void aFridayNightBeforeALongWeekendIsDueOnThursday() {
        MovedClock.to(
                LocalDate.of(2027, 1, 8).atTime(23, 59).atZone(CoarseTime.TOKYO).toInstant());
        UUID intake = desk.handedIn(Map.of());
        assertThat(desk.page(intake).get("receivedOn").asString()).isEqualTo("2027-01-08");
        assertThat(desk.page(intake).get("dueOn").asString())
                .as("the 11th is 成人の日")
                .isEqualTo("2027-01-14");
        MovedClock.to(LocalDate.of(2027, 1, 14)
                .atTime(23, 59)
                .atZone(CoarseTime.TOKYO)
                .toInstant());
        assertThat(desk.page(intake).get("late").asBoolean()).isFalse();
        MovedClock.to(
                LocalDate.of(2027, 1, 15).atTime(0, 1).atZone(CoarseTime.TOKYO).toInstant());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.page(intake).get("late").asBoolean());
        assertThat(desk.agent().get("/intakes").json().get("late").asInt()).isEqualTo(1);
        assertThat(desk.page(intake).get("status").asString())
                .as("a timer decides nothing")
                .isEqualTo("intake");
    }

    @Test
    @DisplayName("2.7: the desk's own closing days do not count")
    void theDesksOwnClosingDaysDoNotCount() {
        MovedClock.to(LocalDate.of(2026, 12, 28));
        assertThat(desk.lead()
                        .put("/closing-days", "{\"days\":[\"2026-12-29\",\"2026-12-30\",\"2026-12-31\"]}")
                        .status())
                .isEqualTo(204);
        assertThat(desk.page(desk.handedIn(Map.of())).get("dueOn").asString())
                .as("the 1st is a holiday, then a weekend")
                .isEqualTo("2027-01-06");
    }

    @Test
    @DisplayName("R1-06, R1-23 to R1-25, R1-35: the form names both sides, and no route tells what became of it")
    void theFormNamesBothSidesAndTellsNothingAfterwards() {
        JsonNode form =
                desk.anybody().get("/public/receptions/" + desk.client.tenant).json();
        assertThat(form.get("organisation").asString()).isEqualTo(DeskFixture.ORGANISATION);
        assertThat(form.get("desk").asString()).isEqualTo(DeskFixture.DESK);
        assertThat(form.get("languages").valueStream().map(JsonNode::asString)).containsExactly("ja");
        desk.client.told.hear("tenant.entitled", Map.of("headcount", 50, "languages", List.of("ja", "en")));
        assertThat(desk.anybody()
                        .get("/public/receptions/" + desk.client.tenant)
                        .json()
                        .get("languages"))
                .hasSize(2);
        UUID intake = desk.handedIn(Map.of());
        assertThat(desk.anybody()
                        .get("/public/receptions/" + desk.client.tenant + "/intakes/" + intake)
                        .status())
                .isEqualTo(404);
        assertThat(desk.anybody().get("/public/receptions/zzzzz").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("Issue F: a form handed in twice is kept once; another one under the same id is refused")
    void aFormSentTwiceIsKeptOnce() {
        UUID reference = UUID.randomUUID();
        Map<String, Object> told = DeskFixture.told(reference, Map.of("phone", "03-0000-0000"));
        assertThat(desk.handsIn(told).status()).isEqualTo(202);
        assertThat(desk.handsIn(told).status()).isEqualTo(202);
        Browser.Answer other = desk.handsIn(DeskFixture.told(reference, Map.of("details", "べつのこと")));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("already-received");
        assertThat(desk.agent().get("/intakes").json().get("intakes")).hasSize(1);
        assertThat(desk.handsIn(DeskFixture.told(UUID.randomUUID(), Map.of("details", " ")))
                        .status())
                .isEqualTo(422);
        assertThat(desk.handsIn(DeskFixture.told(UUID.randomUUID(), Map.of("store", UUID.randomUUID())))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("R1-24, D3: a threat is not accepted; the police is told and the evidence kept")
    void aThreatIsRejectedAndKept() {
        UUID intake = desk.handedIn(Map.of("details", "おどしの文"));
        Browser.Answer early = desk.does(
                "POST",
                intake,
                "rejection",
                Map.of(
                        "on",
                        MovedClock.today().plusDays(1).toString(),
                        "office",
                        "中央署",
                        "policeReference",
                        "",
                        "reason",
                        ""));
        assertThat(early.guards()).containsExactlyInAnyOrder("police-told", "reason");
        Map<String, Object> told = Map.of(
                "on", MovedClock.today().toString(), "office", "中央署 生活安全課", "policeReference", "12-34", "reason", "脅迫");
        assertThat(desk.does("POST", intake, "rejection", told).status()).isEqualTo(204);
        JsonNode page = desk.page(intake);
        assertThat(page.get("status").asString()).isEqualTo("rejected-police");
        assertThat(page.get("details").asString()).isEqualTo("おどしの文");
        assertThat(page.get("open")).isEmpty();
        assertThat(desk.agent().get("/intakes").json().get("open").asInt()).isZero();
    }

    @Test
    @DisplayName(
            "R1-39 to R1-41, R1-46: an employee's matter comes first, and the employer hears of it by consent alone")
    void anEmployeesMatterComesFirst() {
        UUID customers = desk.handedIn(Map.of());
        UUID employees = UUID.randomUUID();
        Browser.Answer taken = desk.agent()
                .post(
                        "/intakes",
                        CaseFixture.json(Map.of(
                                "client",
                                desk.client.tenant.value(),
                                "channel",
                                "video",
                                "told",
                                DeskFixture.told(
                                        employees,
                                        Map.of("kind", "consultation", "concern", "secondary-harassment")))));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(202);
        assertThat(queue()).containsExactly(employees.toString(), customers.toString());
        desk.verified(employees, "harassment");
        Browser.Answer report = desk.does("POST", employees, "report", Map.of());
        assertThat(report.status()).isEqualTo(409);
        assertThat(report.guards()).containsExactly("consent");
        assertThat(desk.does("POST", employees, "counsel", Map.of()).status()).isEqualTo(204);
        assertThat(desk.page(employees).get("status").asString()).isEqualTo("closed");
        assertThat(desk.handsIn(DeskFixture.told(UUID.randomUUID(), Map.of("kind", "consultation")))
                        .status())
                .as("a consultation without a concern")
                .isEqualTo(422);
    }

    @Test
    @DisplayName("R1-02, R1-18: who is not served is not reached, and a client's report is nobody else's")
    void whoIsNotServedIsNotReached() {
        DeskFixture other = DeskFixture.working(service, port);
        Browser.Answer foreign = desk.agent()
                .post(
                        "/intakes",
                        CaseFixture.json(Map.of(
                                "client",
                                other.client.tenant.value(),
                                "channel",
                                "phone",
                                "told",
                                DeskFixture.told(UUID.randomUUID(), Map.of()))));
        assertThat(foreign.status()).isEqualTo(409);
        assertThat(foreign.guards()).containsExactly("client-served");
        UUID intake = desk.handedIn(Map.of());
        assertThat(other.agent().get("/intakes/" + intake).status()).isEqualTo(404);
        desk.verified(intake, "legitimate");
        desk.reported(intake);
        awaitReport(intake, "reported");
        assertThat(other.inCharge().get("/intake-reports/" + intake).status()).isEqualTo(404);
        assertThat(desk.agent().get("/intake-reports/" + intake).status()).isEqualTo(403);

        desk.served(false);
        assertThat(desk.handsIn(DeskFixture.told(UUID.randomUUID(), Map.of())).status())
                .isEqualTo(404);
        assertThat(desk.page(intake).get("clientName").asString()).isEqualTo(DeskFixture.ORGANISATION);
    }

    @Test
    @DisplayName("D9: a report of an employee who was harmed becomes a case, once")
    void aReportBecomesACase() {
        UUID intake = desk.handedIn(Map.of("kind", "harassment"));
        desk.verified(intake, "harassment");
        desk.reported(intake);
        JsonNode report = awaitReport(intake, "reported");
        Browser.Answer opened = DeskFixture.sends(
                desk.inCharge(),
                "POST",
                "/intake-reports/" + intake + "/case",
                report.get("version").asLong(),
                Map.of("title", "店員への暴言"));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        String theCase = opened.json().get("id").asString();
        assertThat(desk.inCharge().get("/cases/" + theCase).status()).isEqualTo(200);
        JsonNode after = awaitReport(intake, "reported");
        assertThat(after.get("openedCase").asString()).isEqualTo(theCase);
        assertThat(DeskFixture.sends(
                                desk.inCharge(),
                                "POST",
                                "/intake-reports/" + intake + "/case",
                                after.get("version").asLong(),
                                Map.of("title", "もう一度"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName(
            "R1-10, R1-12 to R1-16, R1-45, D0, D1: staff hand over in one step, under the policy and without their names")
    void staffHandOver() {
        DeskFixture untrained = DeskFixture.engaged(service, port);
        assertThat(handsOver(untrained, UUID.randomUUID()).guards()).containsExactly("training-given");
        UUID given = UUID.randomUUID();
        assertThat(handsOver(desk, given).status()).isEqualTo(202);
        assertThat(handsOver(desk, given).status()).as("sent twice").isEqualTo(202);
        Browser.Answer list = desk.front().get("/handovers");
        JsonNode handover = list.json().get("handovers").get(0);
        assertThat(list.json().get("handovers")).hasSize(1);
        assertThat(handover.get("policy").asInt()).isEqualTo(1);
        assertThat(list.toString()).doesNotContain(desk.client.id("finder").toString());
        assertThat(handover.get("open").toString()).contains("gave-up").doesNotContain("filed");

        UUID intake = desk.handedIn(Map.of());
        String link = "/handovers/" + given + "/intake";
        assertThat(DeskFixture.sends(desk.inCharge(), "PUT", link, 1, Map.of("intake", intake))
                        .guards())
                .containsExactly("intake-reported");
        desk.verified(intake, "mixed");
        desk.reported(intake);
        awaitReport(intake, "reported");
        assertThat(DeskFixture.sends(desk.inCharge(), "PUT", link, 1, Map.of("intake", intake))
                        .status())
                .isEqualTo(204);
        assertThat(DeskFixture.sends(
                                desk.front(),
                                "PUT",
                                "/handovers/" + given + "/outcome",
                                2,
                                Map.of("outcome", "normalised"))
                        .status())
                .isEqualTo(204);
        UUID worse = UUID.randomUUID();
        handsOver(desk, worse);
        Map<String, Object> police =
                Map.of("on", MovedClock.today().toString(), "office", "中央署", "policeReference", "", "reason", "暴れた");
        assertThat(DeskFixture.sends(desk.front(), "PUT", "/handovers/" + worse + "/police", 1, police)
                        .status())
                .isEqualTo(204);
        assertThat(DeskFixture.sends(
                                desk.front(),
                                "PUT",
                                "/handovers/" + worse + "/outcome",
                                2,
                                Map.of("outcome", "gave-up"))
                        .problem())
                .isEqualTo("not-from-here");
    }

    @Test
    @DisplayName("R1-46: the queue goes on behind its last line, over all clients or one")
    void theQueueGoesOnBehindItsLastLine() {
        List<UUID> handedIn =
                IntStream.range(0, 3).mapToObj(n -> desk.handedIn(Map.of())).toList();
        List<String> all = queue();
        assertThat(all).hasSameElementsAs(handedIn.stream().map(UUID::toString).toList());
        assertThat(desk.agent()
                        .get("/intakes?after=" + all.getFirst() + "&client=" + desk.client.tenant)
                        .json()
                        .get("intakes")
                        .valueStream()
                        .map(line -> line.get("id").asString()))
                .containsExactlyElementsOf(all.subList(1, 3));
        assertThat(desk.agent().get("/intakes?client=zzzzz").json().get("intakes"))
                .isEmpty();
    }

    @Test
    @DisplayName("R1-27, R1-47, TH-35: what was written stands nowhere in clear")
    void whatWasWrittenStandsNowhereInClear() {
        UUID intake = desk.handedIn(Map.of("name", CANARY, "details", CANARY, "staff", CANARY));
        desk.verified(intake, "legitimate");
        desk.reported(intake);
        awaitReport(intake, "reported");
        RowSecurity rows = new RowSecurity(servers.database("case"));
        assertThat(rows.rowsOf(desk.desk.value())).isNotEmpty().noneMatch(row -> row.contains(CANARY));
        assertThat(rows.rowsOf(desk.client.tenant.value())).isNotEmpty().noneMatch(row -> row.contains(CANARY));
    }

    @Test
    @DisplayName(
            "R1-38, R1-47: at the beginning of a month in Tokyo each client has the count of the one before, zero included")
    void eachMonthIsCounted() {
        MovedClock.to(LocalDate.of(2027, 1, 31)
                .atTime(23, 40)
                .atZone(CoarseTime.TOKYO)
                .toInstant());
        DeskFixture counted = DeskFixture.working(service, port);
        for (int n = 0; n < 6; n++) {
            counted.handedIn(Map.of("store", counted.store));
        }
        counted.handedIn(Map.of("kind", "request"));
        assertThat(counted.inCharge().get("/intake-months").json().get("months"))
                .isEmpty();
        MovedClock.to(LocalDate.of(2027, 2, 1)
                .atTime(0, 0, 1)
                .atZone(CoarseTime.TOKYO)
                .toInstant());
        JsonNode january = awaitMonths(counted, 1).get(0);
        assertThat(january.get("month").asString()).isEqualTo("2027-01");
        assertThat(january.get("total").asInt()).isEqualTo(7);
        assertThat(january.get("stores").toString())
                .as("one alone is too few, and the other would give it away")
                .doesNotContain(":6");
        MovedClock.to(LocalDate.of(2027, 3, 1)
                .atTime(0, 0, 1)
                .atZone(CoarseTime.TOKYO)
                .toInstant());
        assertThat(awaitMonths(counted, 2).get(0).get("total").asInt()).isZero();
        Browser.Answer csv = counted.inCharge().get("/intake-months/2027-01/file?format=csv");
        assertThat(csv.toString()).contains("\"受付件数\",\"7\"").contains("出しません");
        Browser.Answer pdf = counted.inCharge().get("/intake-months/2027-01/file?language=en");
        assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(counted.inCharge().get("/intake-months/2027-04/file").status())
                .isEqualTo(404);
    }

    private static JsonNode awaitMonths(DeskFixture at, int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        at.inCharge().get("/intake-months").json().get("months").size() == count);
        return at.inCharge().get("/intake-months").json().get("months");
    }

    private List<String> queue() {
        return desk.agent()
                .get("/intakes")
                .json()
                .get("intakes")
                .valueStream()
                .map(line -> line.get("id").asString())
                .toList();
    }

    private void writes(UUID intake, String text) {
        Browser.Answer answer = desk.does("PUT", intake, "feedback", Map.of("text", text));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private JsonNode awaitReport(UUID intake, String status) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            Browser.Answer answer = desk.inCharge().get("/intake-reports/" + intake);
            return answer.status() == 200
                    && answer.json().get("heading").get("status").asString().equals(status);
        });
        return desk.inCharge().get("/intake-reports/" + intake).json();
    }

    private JsonNode awaitText(UUID intake, int version) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.inCharge()
                                .get("/intake-reports/" + intake)
                                .json()
                                .get("feedback")
                                .get("version")
                                .asInt()
                        == version);
        return desk.inCharge().get("/intake-reports/" + intake).json();
    }

    private Browser.Answer approves(JsonNode report, int text) {
        return DeskFixture.sends(
                desk.inCharge(),
                "POST",
                "/intake-reports/" + report.get("heading").get("id").asString() + "/feedback-approval",
                report.get("version").asLong(),
                Map.of("text", text));
    }

    private Browser.Answer decides(UUID intake, String path, JsonNode report) {
        return DeskFixture.sends(
                desk.inCharge(),
                "POST",
                "/intake-reports/" + intake + "/" + path,
                report.get("version").asLong(),
                Map.of());
    }

    private static Browser.Answer handsOver(DeskFixture at, UUID reference) {
        return at.front()
                .post("/handovers", CaseFixture.json(Map.of("reference", reference, "store", "駅前店", "what", "大声が続いた")));
    }
}
