package io.komado.provisioning.golive.messaging;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands what identity-service tells of a tenant's desk to its listener, twice, as Kafka may. */
public final class ToldOfDesks {

    private final ApplicationContext service;

    public ToldOfDesks(ApplicationContext service) {
        this.service = service;
    }

    /** So many can read at the tenant's first desk. */
    public void readers(String tenant, int readers) {
        tell(tenant, readers, "");
    }

    /** So many can read there, and another desk stands in. */
    public void readersWithFallback(String tenant, int readers) {
        tell(tenant, readers, UUID.randomUUID().toString());
    }

    private void tell(String tenant, int readers, String fallback) {
        UUID desk = Tenancy.in(
                new TenantId(tenant),
                () -> Objects.requireNonNull(service.getBean(TransactionTemplate.class)
                        .execute(status -> service.getBean(JdbcClient.class)
                                .sql("select id from desk")
                                .query(UUID.class)
                                .single())));
        String data = "{\"desk\":\"%s\",\"readers\":%d,\"fallback\":\"%s\"}".formatted(desk, readers, fallback);
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("identity.staff.v1", 0, 0, desk.toString(), data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/komado/identity",
                        "ce_type",
                        "desk.readers-counted",
                        "ce_tenant",
                        tenant,
                        "ce_time",
                        Instant.EPOCH.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        DeskListener listener = service.getBean(DeskListener.class);
        listener.receive(record);
        listener.receive(record);
    }
}
