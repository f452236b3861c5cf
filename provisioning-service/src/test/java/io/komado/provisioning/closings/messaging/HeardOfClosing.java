package io.komado.provisioning.closings.messaging;

import io.komado.chassis.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Answers for another service, twice, as Kafka may. */
public final class HeardOfClosing {

    private final ApplicationContext service;
    private final TenantId tenant;

    public HeardOfClosing(ApplicationContext service, TenantId tenant) {
        this.service = service;
        this.tenant = tenant;
    }

    /** This service has come so far. */
    public void erasing(String who, UUID closing, String step, long done, long total) {
        hear(
                who,
                "erasing",
                Map.of("tenant", tenant.value(), "closing", closing, "step", step, "done", done, "total", total));
    }

    /** This service has nothing left. */
    public void erased(String who, UUID closing, long rows, long accounts) {
        hear(
                who,
                "erased",
                Map.of(
                        "tenant",
                        tenant.value(),
                        "closing",
                        closing,
                        "keys",
                        List.of("1@1"),
                        "rows",
                        rows,
                        "accounts",
                        accounts));
    }

    /** Something of this service stands in the way, or does so no more. */
    public void obstacle(String who, UUID obstacle, String kind, boolean stands) {
        hear(who, "closing-obstacle", Map.of("obstacle", obstacle, "kind", kind, "stands", stands));
    }

    private void hear(String who, String type, Map<String, Object> data) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                who + ".closing.v1", 0, 0, tenant.value(), JsonMapper.shared().writeValueAsBytes(data));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/komado/" + who,
                        "ce_type",
                        who + "." + type,
                        "ce_tenant",
                        tenant.value(),
                        "ce_time",
                        Instant.EPOCH.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        ClosingListener listener = service.getBean(ClosingListener.class);
        listener.receive(record);
        listener.receive(record);
    }
}
