package io.komado.cases;

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

/** The end of a tenant in this service, with a neighbour beside it (issue C, item 6). */
@CaseServiceIT
class ErasureIT {

    @LocalServerPort
    int port;

    @Test
    void nothingOfATenantIsLeft(@Autowired ApplicationContext service, @Autowired TestInfrastructure servers) {
        CaseFixture gone = CaseFixture.school(service, port);
        CaseFixture neighbour = CaseFixture.school(service, port);
        for (CaseFixture each : List.of(gone, neighbour)) {
            UUID theCase = each.opens("finder", "");
            each.moves("finder", theCase, "staff-report", Map.of());
        }
        RowSecurity rows = new RowSecurity(servers.database("case"));
        List<String> theirs = rows.rowsOf(neighbour.tenant.value());
        Map<String, Object> closing = Map.of(
                "tenant", gone.tenant.value(), "closing", UUID.randomUUID().toString());
        gone.told.hear("tenant.closing", closing);
        await().atMost(Duration.ofSeconds(30)).until(() -> erased(servers, gone).size() == 1);
        assertThat(rows.rowsOf(gone.tenant.value())).singleElement().asString().startsWith("erasure ");
        assertThat(rows.rowsOf(neighbour.tenant.value())).isEqualTo(theirs);
        gone.staff.hear(
                "staff.changed",
                Map.of("staff", UUID.randomUUID(), "unit", "", "gender", "undisclosed", "candidate", "no"));
        assertThat(rows.rowsOf(gone.tenant.value())).hasSize(1);
    }

    @Test
    void theServiceSaysExactlyWhatItsSchemasPromise() {
        assertThat(ErasureAnswers.findings("case")).isEmpty();
    }

    private static List<JsonNode> erased(TestInfrastructure servers, CaseFixture of) {
        return ErasureAnswers.erased(servers.kafkaBootstrapServers(), "case", of.tenant.value());
    }
}
