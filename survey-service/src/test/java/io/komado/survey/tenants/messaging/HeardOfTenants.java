package io.komado.survey.tenants.messaging;

import io.komado.chassis.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Hands an event to the listener, twice, as Kafka may. */
public final class HeardOfTenants {

    private final ApplicationContext service;
    private final TenantId tenant;

    public HeardOfTenants(ApplicationContext service, TenantId tenant) {
        this.service = service;
        this.tenant = tenant;
    }

    /** Delivers it. */
    public void hear(String type, Map<String, Object> data) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "provisioning.tenant.v1",
                0,
                0,
                tenant.value(),
                JsonMapper.shared().writeValueAsBytes(data));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/komado/provisioning",
                        "ce_type",
                        type,
                        "ce_tenant",
                        tenant.value(),
                        "ce_time",
                        Instant.EPOCH.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        TenantListener listener = service.getBean(TenantListener.class);
        listener.receive(record);
        listener.receive(record);
    }
}
