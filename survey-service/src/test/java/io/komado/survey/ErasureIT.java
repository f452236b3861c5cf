package io.komado.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.test.ErasureAnswers;
import io.komado.chassis.test.RowSecurity;
import io.komado.local.TestInfrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The end of a tenant in this service, with a neighbour beside it. */
@SurveyServiceIT
class ErasureIT {

    @LocalServerPort
    int port;

    @Test
    void nothingOfATenantIsLeft(@Autowired ApplicationContext service, @Autowired TestInfrastructure servers) {
        SurveyFixture gone = SurveyFixture.of(service, port, 50);
        SurveyFixture neighbour = SurveyFixture.of(service, port, 50);
        for (SurveyFixture each : List.of(gone, neighbour)) {
            each.answers(each.open("members"), Map.of("year", List.of("o0"), "seen", List.of("o0")));
        }
        RowSecurity rows = new RowSecurity(servers.database("survey"));
        List<String> theirs = rows.rowsOf(neighbour.tenant.value());
        gone.told.hear(
                "tenant.closing",
                Map.of(
                        "tenant",
                        gone.tenant.value(),
                        "closing",
                        UUID.randomUUID().toString()));
        await().atMost(Duration.ofSeconds(30)).until(() -> erased(servers, gone).size() == 1);
        assertThat(rows.rowsOf(gone.tenant.value())).singleElement().asString().startsWith("erasure ");
        assertThat(rows.rowsOf(neighbour.tenant.value())).isEqualTo(theirs);
        gone.entitled(60);
        assertThat(rows.rowsOf(gone.tenant.value())).hasSize(1);
    }

    @Test
    void theServiceSaysExactlyWhatItsSchemasPromise() {
        assertThat(ErasureAnswers.findings("survey")).isEmpty();
    }

    private static List<JsonNode> erased(TestInfrastructure servers, SurveyFixture of) {
        return ErasureAnswers.erased(servers.kafkaBootstrapServers(), "survey", of.tenant.value());
    }
}
