package io.komado.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditRecordTests {

    @Test
    void aRecordLooksLikeTheSampleThatAuditorsAreGiven() throws IOException {
        JsonNode schema;
        try (InputStream in =
                Objects.requireNonNull(AuditChain.class.getResourceAsStream("/audit/record.schema.json"))) {
            schema = AuditChain.read(in.readAllBytes());
        }
        JsonNode sample = schema.path("examples").path(0);
        String body = """
                {"actor": "operator:9d1f0c5e-2b7a-4f63-8c0e-6a5b4d3c2e11", "at": "2026-11-20T01:00:00Z",
                 "data": {"order": "0b6f3f5e-6f1c-4d0e-9a53-3a2a3b1c9d10", "headcount": 120, "spare": 6}}
                """;
        byte[] record = AuditChain.value("k7q2x", "provisioning", 1, AuditChain.GENESIS, "letters.ordered", body);
        assertThat(new String(record, StandardCharsets.UTF_8)).isEqualTo(sample.toString());
        assertThat(sample.propertyNames())
                .containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
    }
}
