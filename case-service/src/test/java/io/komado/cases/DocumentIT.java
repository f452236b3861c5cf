package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.cases.journeys.Browser;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.test.RowSecurity;
import io.komado.local.TestInfrastructure;
import java.nio.charset.StandardCharsets;
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

/** Each document for the right eyes, and for people from outside until a day. */
@CaseServiceIT
class DocumentIT {

    private static final String CANARY = "書類のカナリア";

    @LocalServerPort
    int port;

    private final LocalDate today = MovedClock.today();

    @AfterEach
    void theClockGoesBack() {
        MovedClock.back();
    }

    @Test
    @DisplayName(
            "Issue E, points 9 and 12: whole, redacted, summary; somebody from outside reads a part until a day, and nothing with an interest")
    void showsEachDocumentToTheRightEyes(@Autowired ApplicationContext service, @Autowired TestInfrastructure servers) {
        CaseFixture school = CaseFixture.school(service, port);
        UUID theCase = school.opens("finder", "");
        school.moves("finder", theCase, "add-party", CaseFixture.party("A", "victim", school.theirUnit));
        school.moves("finder", theCase, "staff-report", Map.of());
        UUID whole = school.keeps("chair", theCase, "kind=statement&audience=full", "text/plain", CANARY + "、山田が言った");
        UUID redacted = school.keeps(
                "chair", theCase, "kind=statement&audience=redacted&original=" + whole, "text/plain", "■■が言った");
        UUID summary = school.keeps(
                "chair", theCase, "kind=statement&audience=summary&original=" + whole, "text/plain", "言ったという話");
        assertThat(ids(school, "nurse", theCase)).containsExactlyInAnyOrder(whole, redacted, summary);
        Browser.Answer read = school.as("nurse").get(file(theCase, whole));
        assertThat(new String(read.bytes(), StandardCharsets.UTF_8)).startsWith(CANARY);
        assertThat(read.response().headers().firstValue("Cache-Control")).hasValue("no-store");

        assertThat(school.as("spare").get("/cases/" + theCase + "/documents").status())
                .isEqualTo(404);
        assertThat(letsIn(school, theCase, "full", 3).status()).isEqualTo(422);
        assertThat(letsIn(school, theCase, "summary", -1).status()).isEqualTo(422);
        assertThat(letsIn(school, theCase, "summary", 93).status()).isEqualTo(422);
        assertThat(letsIn(school, theCase, "summary", 3).status()).isEqualTo(204);
        assertThat(school.as("spare").get("/shared").toString()).contains(theCase.toString());
        assertThat(ids(school, "spare", theCase)).containsExactly(summary);
        assertThat(school.as("spare").get(file(theCase, summary)).status()).isEqualTo(200);
        assertThat(school.as("spare").get(file(theCase, whole)).status()).isEqualTo(404);
        assertThat(school.as("spare").get("/cases/" + theCase).status()).isEqualTo(404);
        UUID conflict = school.declares("spare", "unit", school.theirUnit);
        assertThat(school.as("spare").get("/cases/" + theCase + "/documents").status())
                .isEqualTo(404);
        assertThat(letsIn(school, theCase, "summary", 3).status()).isEqualTo(422);
        school.staff.hear("staff.conflict-withdrawn", Map.of("conflict", conflict));
        MovedClock.to(today.plusDays(3));
        assertThat(ids(school, "spare", theCase)).containsExactly(summary);
        MovedClock.to(today.plusDays(4));
        assertThat(school.as("spare").get("/cases/" + theCase + "/documents").status())
                .isEqualTo(404);
        assertThat(new RowSecurity(servers.database("case"))
                        .rowsOf(school.tenant.value())
                        .toString())
                .doesNotContain(CANARY, "山田");
    }

    @Test
    void keepsOnlyWhatItKnowsHowToShow(@Autowired ApplicationContext service) {
        CaseFixture school = CaseFixture.school(service, port);
        UUID theCase = school.opens("finder", "");
        school.moves("finder", theCase, "staff-report", Map.of());
        String documents = "/cases/" + theCase + "/documents?";
        byte[] some = {1};
        assertThat(school.as("chair")
                        .upload(documents + "kind=photo&audience=full", "application/octet-stream", some)
                        .status())
                .isEqualTo(422);
        assertThat(school.as("chair")
                        .upload(documents + "kind=photo&audience=full", "application/octet-stream", new byte[0])
                        .status())
                .isEqualTo(422);
        assertThat(school.as("chair")
                        .upload(
                                documents + "kind=photo&audience=redacted",
                                "application/octet-stream",
                                "x".getBytes(StandardCharsets.UTF_8))
                        .status())
                .as("a copy of nothing")
                .isEqualTo(422);
        assertThat(school.as("chair")
                        .upload(
                                documents + "kind=secret&audience=full",
                                "application/octet-stream",
                                "x".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
    }

    private Browser.Answer letsIn(CaseFixture school, UUID theCase, String audience, int days) {
        return school.as("chair")
                .put(
                        "/cases/" + theCase + "/guests/" + school.id("spare"),
                        CaseFixture.json(Map.of(
                                "audience",
                                audience,
                                "until",
                                today.plusDays(days).toString())));
    }

    private static List<UUID> ids(CaseFixture school, String name, UUID theCase) {
        Browser.Answer answer = school.as(name).get("/cases/" + theCase + "/documents");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return CaseFixture.each(answer.json().get("documents"))
                .map((JsonNode one) -> UUID.fromString(one.get("id").asString()))
                .toList();
    }

    private static String file(UUID theCase, UUID document) {
        return "/cases/" + theCase + "/documents/" + document + "/file";
    }
}
