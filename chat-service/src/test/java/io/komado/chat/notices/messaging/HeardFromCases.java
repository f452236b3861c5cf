package io.komado.chat.notices.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Hands an event of case-service to the listener of notices, as Kafka does. */
public final class HeardFromCases {

    private static final JsonMapper JSON = new JsonMapper();

    private final ApplicationContext service;
    private final String tenant;

    public HeardFromCases(ApplicationContext service, String tenant) {
        this.service = service;
        this.tenant = tenant;
    }

    /** Delivers this event twice, as can happen. */
    public void hear(String type, Map<String, Object> data) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("case.notices.v1", 0, 0, tenant, JSON.writeValueAsBytes(data));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/komado/case",
                        "ce_type",
                        type,
                        "ce_tenant",
                        tenant,
                        "ce_time",
                        Instant.EPOCH.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        CaseNoticeListener listener = service.getBean(CaseNoticeListener.class);
        listener.receive(record);
        listener.receive(record);
    }
}
