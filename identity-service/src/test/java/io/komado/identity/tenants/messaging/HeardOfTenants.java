package io.komado.identity.tenants.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;

/** Hands an event of provisioning-service to the listener of tenants, twice, as Kafka may. */
public final class HeardOfTenants {

    private final ApplicationContext service;
    private final String tenant;

    public HeardOfTenants(ApplicationContext service, String tenant) {
        this.service = service;
        this.tenant = tenant;
    }

    /** Delivers one of whose data this service uses nothing. */
    public void hear(String type) {
        hear(type, "{}");
    }

    /** Delivers it. */
    public void hear(String type, String data) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("provisioning.tenant.v1", 0, 0, tenant, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/komado/provisioning",
                        "ce_type",
                        type,
                        "ce_tenant",
                        tenant,
                        "ce_time",
                        Instant.EPOCH.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        TenantListener listener = service.getBean(TenantListener.class);
        listener.receive(record);
        listener.receive(record);
    }
}
