package io.komado.chassis.inbox;

import io.komado.chassis.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fact of another service, as CloudEvents has it. */
public record InboundEvent(UUID id, String source, String type, TenantId tenant, Instant time, JsonNode data) {

    /** @throws IllegalArgumentException when it is not one of our events */
    static InboundEvent of(ConsumerRecord<String, byte[]> record, JsonMapper json) {
        return new InboundEvent(
                UUID.fromString(header(record, "ce_id")),
                header(record, "ce_source"),
                header(record, "ce_type"),
                new TenantId(header(record, "ce_tenant")),
                Instant.parse(header(record, "ce_time")),
                json.readTree(record.value()));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("the record has no " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
