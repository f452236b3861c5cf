package io.komado.chat.desks.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Hands an event of identity-service to the listener of desks, as Kafka does: perhaps more than once. */
public final class HeardByDesks {

    private static final JsonMapper JSON = new JsonMapper();

    private final ApplicationContext service;
    private final String tenant;

    public HeardByDesks(ApplicationContext service, String tenant) {
        this.service = service;
        this.tenant = tenant;
    }

    /** Delivers this event. */
    public void hear(UUID event, String type, Map<String, Object> data) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("identity.staff.v1", 0, 0, tenant, JSON.writeValueAsBytes(data));
        Map.of(
                        "ce_id",
                        event.toString(),
                        "ce_source",
                        "/komado/identity",
                        "ce_type",
                        type,
                        "ce_tenant",
                        tenant,
                        "ce_time",
                        Instant.EPOCH.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        service.getBean(DeskListener.class).receive(record);
    }
}
