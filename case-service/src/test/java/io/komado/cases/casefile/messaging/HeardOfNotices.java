package io.komado.cases.casefile.messaging;

import io.komado.chassis.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Hands an answer out of a conversation to the listener, twice, as Kafka may. */
public final class HeardOfNotices {

    private final ApplicationContext service;
    private final TenantId tenant;

    public HeardOfNotices(ApplicationContext service, TenantId tenant) {
        this.service = service;
        this.tenant = tenant;
    }

    /** Delivers it. */
    public void hear(String type, Map<String, Object> data) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "chat.notice.v1", 0, 0, tenant.value(), JsonMapper.shared().writeValueAsBytes(data));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/komado/chat",
                        "ce_type",
                        type,
                        "ce_tenant",
                        tenant.value(),
                        "ce_time",
                        Instant.EPOCH.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        NoticeListener listener = service.getBean(NoticeListener.class);
        listener.receive(record);
        listener.receive(record);
    }
}
