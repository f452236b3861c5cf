package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.test.MovedClock;
import io.komado.local.TestInfrastructure;
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

/** Who is reminded by mail of what is due; which case it is, and what, is said nowhere. */
@CaseServiceIT
class ReminderIT {

    @LocalServerPort
    int port;

    private final LocalDate today = MovedClock.today();

    @AfterEach
    void theClockGoesBack() {
        MovedClock.back();
    }

    @Test
    @DisplayName(
            "Point 10, R3-54: in the morning those are reminded who have to do something, once, and nobody with an interest")
    void remindsThoseWhoHaveToDoSomething(
            @Autowired ApplicationContext service, @Autowired TestInfrastructure servers) {
        CaseFixture school = CaseFixture.school(service, port);
        school.person("vice", school.otherUnit, "chair");
        school.declares("chair", "unit", school.theirUnit);
        UUID theCase = school.opens("finder", "");
        school.moves("finder", theCase, "add-party", CaseFixture.party("A", "victim", school.theirUnit));

        MovedClock.to(today.plusDays(1));
        assertThat(reminded(servers, school, 1))
                .as("the finder has not taken it up, the guardian was not talked to")
                .containsExactlyInAnyOrder(
                        school.id("finder").toString(), school.id("vice").toString());
        school.moves("finder", theCase, "staff-report", Map.of());
        MovedClock.to(today.plusDays(10));
        assertThat(reminded(servers, school, 2))
                .as("ten days have passed in one step, and it is one mail")
                .containsExactly(school.id("vice").toString());
        MovedClock.to(today.plusDays(11));
        assertThat(TopicReader.read(servers.kafkaBootstrapServers(), "case.work.v1"))
                .filteredOn(one -> one.tenant().equals(school.tenant.value()))
                .hasSizeLessThanOrEqualTo(3)
                .allSatisfy(one -> assertThat(one.data().toString()).doesNotContain(theCase.toString()));
    }

    /** Whom the newest of so many reminders names. */
    private static List<String> reminded(TestInfrastructure servers, CaseFixture school, int reminders) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TopicReader.read(servers.kafkaBootstrapServers(), "case.work.v1").stream()
                                .filter(one -> one.tenant().equals(school.tenant.value()))
                                .toList(),
                        sent -> sent.size() == reminders)
                .getLast()
                .data()
                .get("staff")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
