package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.cases.records.messaging.HeardOfRecords;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.test.RowSecurity;
import io.komado.local.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/** What leaves a conversation becomes a case, once, whatever goes wrong on the way. */
@CaseServiceIT
class RecordIT {

    private static final String CANARY = "9月から 部活の連絡が 自分にだけ来ない。カナリア。";

    @LocalServerPort
    int port;

    private final ApplicationContext service;
    private final TestInfrastructure servers;

    @Autowired
    RecordIT(ApplicationContext service, TestInfrastructure servers) {
        this.service = service;
        this.servers = servers;
    }

    @AfterEach
    void theClockGoesBack() {
        MovedClock.back();
    }

    @Test
    @DisplayName(
            "T1, T6, R4-67: a confirmed record is a case, also when everything fails between the key and the case, and after it")
    void aConfirmedRecordBecomesACase() {
        CaseFixture school = CaseFixture.schoolWithoutRules(service, port);
        ChatStandIn.Sent sent = confirmed(school);
        await().atMost(Duration.ofSeconds(20)).until(() -> sent.fetched.get() == 1);
        assertThat(sent.isKept())
                .as("the key is fetched, and the case cannot begin")
                .isFalse();
        school.rules(1, "school", LocalDate.of(2020, 4, 1));
        minutesPass(2);
        await().atMost(Duration.ofSeconds(20)).until(() -> sent.saidToBeKept.get() == 1);
        assertThat(sent.fetched).hasValue(2);
        minutesPass(4);
        await().atMost(Duration.ofSeconds(20)).until(sent::isKept);

        UUID theCase = only(school.as("lead").get("/cases").json().get("cases"));
        JsonNode page = school.page("lead", theCase);
        assertThat(page.at("/facts/handedOver/text").asString()).isEqualTo(CANARY);
        assertThat(page.at("/status").asString()).isEqualTo("received");
        assertThat(page.at("/history/0/at").asString()).endsWith(":00:00Z");
        assertThat(school.tries("lead", theCase, "report-to-committee", Map.of())
                        .guards())
                .containsExactly("described");
        school.moves("lead", theCase, "describe", described("victim"));
        school.moves("lead", theCase, "report-to-committee", Map.of());
        assertThat(school.as("lead").get("/cases/" + theCase).status()).isEqualTo(404);
        assertThat(school.as("finder").get("/cases/" + theCase).status()).isEqualTo(404);
        assertThat(school.page("chair", theCase).at("/status").asString()).isEqualTo("committee-review");
        school.moves(
                "chair",
                theCase,
                "add-party",
                Map.of("party", Map.of("label", "A", "part", "victim", "minor", true, "anonymous", true)));
        school.moves("chair", theCase, "assess", Map.of("severity", "low", "detriment", "low", "victimPain", false));
        school.resolves(theCase, "not-applicable", Map.of("reason", "本人が つらくないと言う"));

        List<TopicReader.Read> notices = await().atMost(Duration.ofSeconds(20))
                .until(() -> ofTenant(school, "case.notices.v1"), some -> some.size() == 4);
        assertThat(notices)
                .extracting(one -> one.type() + " " + one.data().get("code").asString())
                .containsExactly(
                        "case.notice-for-reporter received",
                        "case.notice-for-reporter reported-to-committee",
                        "case.notice-for-reporter closed-na",
                        "case.conversation-released closed-na");
        assertThat(notices).allSatisfy(one -> assertThat(one.key()).isEqualTo(sent.reference.toString()));
        everythingThatLeaves(school).forEach(text -> assertThat(text).doesNotContain("カナリア", "部活"));
    }

    @Test
    @DisplayName("T6e: a report by duty is the committee's at once")
    void aReportByDutyIsTheCommitteesAtOnce() {
        CaseFixture school = CaseFixture.school(service, port);
        ChatStandIn.Sent sent = ChatStandIn.running().seal("生徒の身に危険があるとの相談。");
        new HeardOfRecords(service, school.tenant)
                .hear("record.duty-reported", Map.of("reference", sent.reference, "sealed", sent.ciphertext));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        school.as("chair").get("/cases").json().get("cases").size() == 1);
        UUID theCase = only(school.as("chair").get("/cases").json().get("cases"));
        JsonNode page = school.page("chair", theCase);
        assertThat(page.at("/status").asString()).isEqualTo("committee-review");
        assertThat(page.at("/facts/handedOver/pastConsent").asBoolean()).isTrue();
        assertThat(CaseFixture.each(page.get("history"))
                        .map(entry -> entry.get("row").asString()))
                .containsExactly("T1", "T6e");
        assertThat(school.as("lead").get("/cases/" + theCase).status()).isEqualTo(404);
    }

    private ChatStandIn.Sent confirmed(CaseFixture school) {
        ChatStandIn.Sent sent = ChatStandIn.running().seal(CANARY);
        new HeardOfRecords(service, school.tenant)
                .hear("record.confirmed", Map.of("reference", sent.reference, "version", 3, "sealed", sent.ciphertext));
        return sent;
    }

    private static Map<String, Object> described(String reporter) {
        return Map.of(
                "reporter",
                reporter,
                "title",
                "連絡が届かない",
                "categories",
                List.of("bullying/exclusion"),
                "place",
                "club",
                "account",
                Map.of("people", "", "whenAndWhere", "", "acts", "", "harm", "", "cause", "", "since", ""));
    }

    /** Events, audit, calendar, board and every row of the store. */
    private List<String> everythingThatLeaves(CaseFixture school) {
        return List.of(
                ofTenant(school, "case.notices.v1").toString(),
                ofTenant(school, "case.case.v1").toString(),
                ofTenant(school, "audit." + school.tenant.value()).toString(),
                new String(school.as("chair").get("/agenda/calendar").bytes(), StandardCharsets.UTF_8),
                school.as("chair").get("/agenda").toString(),
                new RowSecurity(servers.database("case"))
                        .rowsOf(school.tenant.value())
                        .toString());
    }

    private List<TopicReader.Read> ofTenant(CaseFixture school, String topic) {
        return TopicReader.read(servers.kafkaBootstrapServers(), topic).stream()
                .filter(one -> one.tenant().equals(school.tenant.value()))
                .toList();
    }

    private static void minutesPass(int minutes) {
        MovedClock.to(Instant.now(Clock.systemUTC()).plus(Duration.ofMinutes(minutes)));
    }

    private static UUID only(JsonNode cases) {
        assertThat(cases).hasSize(1);
        return UUID.fromString(cases.get(0).get("id").asString());
    }
}
