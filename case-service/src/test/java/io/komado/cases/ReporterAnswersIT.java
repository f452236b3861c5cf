package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.cases.casefile.messaging.HeardOfNotices;
import io.komado.cases.journeys.CarriedCase;
import io.komado.cases.journeys.Desk;
import io.komado.cases.journeys.Investigation;
import io.komado.cases.records.messaging.HeardOfRecords;
import io.komado.chassis.test.MovedClock;
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

/** What comes back from the conversation of whoever reported. */
@CaseServiceIT
class ReporterAnswersIT {

    @LocalServerPort
    int port;

    @AfterEach
    void theClockGoesBack() {
        MovedClock.back();
    }

    @Test
    @DisplayName(
            "T23, R4-25: an appeal notice in a conversation counts as received on the day on which it is first opened, that day is day 1")
    void theTimeToObjectBeginsOnTheDayOfOpening(@Autowired ApplicationContext service) {
        CaseFixture company = CaseFixture.workplace(service, port, "company", 2);
        ChatStandIn.Sent sent = ChatStandIn.running().seal("会議のたびに どなられる。");
        new HeardOfRecords(service, company.tenant)
                .hear("record.confirmed", Map.of("reference", sent.reference, "version", 1, "sealed", sent.ciphertext));
        company.reported = sent.reference;
        CarriedCase matter = determined(company);
        matter.moves(
                "chair",
                "receive-notice",
                Map.of("party", "B", "on", matter.today().toString()));

        matter.passes(5);
        LocalDate opened = matter.today();
        opened(service, company, UUID.randomUUID(), opened);
        assertThat(received(matter)).as("another record's").isEqualTo(1);
        opened(service, company, sent.reference, opened);
        assertThat(received(matter)).isEqualTo(2);
        assertThat(matter.page("chair")
                        .get("dues")
                        .valueStream()
                        .filter(due -> due.get("kind").asString().equals("appeal")
                                && due.get("about").asString().equals("A"))
                        .map(due -> due.get("day").asString()))
                .containsExactly(opened.plusDays(13).toString());

        matter.passes(2);
        opened(service, company, sent.reference, matter.today());
        assertThat(received(matter)).as("a notice is received once").isEqualTo(2);
        company.reporterAnswers("no-pain", "none", true);
        assertThat(matter.history()).as("nobody asked").doesNotContain("state-no-pain");
    }

    private static CarriedCase determined(CaseFixture company) {
        CarriedCase matter = new CarriedCase(company, Desk.onlyCaseOf(company));
        new Desk(matter).describes("会議での叱責", "power/mental", "workplace", matter.today());
        matter.moves("lead", "report-to-committee", Map.of());
        matter.parties("chair", false, true);
        matter.resolves("set-up-investigation", Map.of("victimAsks", true, "need", "", "thirdParty", false));
        Investigation investigation = new Investigation(matter, List.of("first", "second"), false);
        investigation.begins();
        investigation.hearsBothAndReports(10);
        investigation.determines(true, "power/objective", "power/not-legitimate-guidance");
        return matter;
    }

    private static void opened(ApplicationContext service, CaseFixture company, UUID reference, LocalDate day) {
        new HeardOfNotices(service, company.tenant)
                .hear("notice.opened", Map.of("reference", reference, "day", day.toString()));
    }

    private static long received(CarriedCase matter) {
        return matter.history().stream().filter("receive-notice"::equals).count();
    }
}
