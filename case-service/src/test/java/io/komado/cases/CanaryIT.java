package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.cases.journeys.SchoolStory;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.test.RowSecurity;
import io.komado.local.TestInfrastructure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who informed, looked for in all that leaves a case on its way from the finding to RESOLVED. */
@CaseServiceIT
class CanaryIT {

    private static final String CANARY = "保健室の佐藤さんから聞いた・カナリア";

    @LocalServerPort
    int port;

    @AfterEach
    void theClockGoesBack() {
        MovedClock.back();
    }

    @Test
    @DisplayName(
            "TH-27, R3-43: what the informer's fields hold is in no notice, export, mail, event, page or row of a whole case")
    void nothingThatLeavesACaseTellsWhoInformed(
            @Autowired ApplicationContext service, @Autowired TestInfrastructure servers) throws IOException {
        CaseFixture school = CaseFixture.school(service, port);
        UUID theCase = school.opens("finder", CANARY);
        new SchoolStory(school, theCase).reportedByTheFinder().untilResolved();
        assertThat(school.as("chair").get("/cases/" + theCase + "/informer").toString())
                .as("the control: it is kept, for those who must know")
                .contains(CANARY);

        Map<String, String> left = new LinkedHashMap<>();
        for (String topic : List.of("case.case.v1", "case.closing.v1", "audit." + school.tenant.value())) {
            left.put(
                    topic,
                    await(topic)
                            .atMost(Duration.ofSeconds(20))
                            .until(() -> ofTenant(servers, school, topic), some -> !some.equals("[]")));
        }
        left.put("case.work.v1", ofTenant(servers, school, "case.work.v1"));
        for (String name : List.of("chair", "dean", "principal", "second")) {
            for (String path : List.of(
                    "/cases",
                    "/cases/" + theCase,
                    "/cases/" + theCase + "/documents",
                    "/agenda",
                    "/agenda/calendar",
                    "/shared",
                    "/numbers?year=2026")) {
                left.put(name + " at " + path, text(school, name, path));
            }
        }
        for (int sheet = 0; sheet < 2; sheet++) {
            String id = school.page("chair", theCase)
                    .at("/facts/inquiry/hearings/" + sheet + "/id")
                    .asString();
            for (String language : List.of("ja", "en")) {
                try (PDDocument paper = Loader.loadPDF(school.as("chair")
                        .get("/cases/" + theCase + "/sheets/" + id + "/file?language=" + language)
                        .bytes())) {
                    String read = new PDFTextStripper().getText(paper);
                    assertThat(read).as("the control: the paper can be read").contains("面談室");
                    left.put("sheet " + sheet + " in " + language, read);
                }
            }
        }
        left.put(
                "rows",
                new RowSecurity(servers.database("case"))
                        .rowsOf(school.tenant.value())
                        .toString());
        assertThat(left).allSatisfy((where, what) -> assertThat(what).as(where).doesNotContain("カナリア", "佐藤"));
    }

    private static String ofTenant(TestInfrastructure servers, CaseFixture school, String topic) {
        return TopicReader.read(servers.kafkaBootstrapServers(), topic).stream()
                .filter(one -> one.tenant().equals(school.tenant.value()))
                .toList()
                .toString();
    }

    private static String text(CaseFixture school, String name, String path) {
        return new String(school.as(name).get(path).bytes(), StandardCharsets.UTF_8);
    }
}
