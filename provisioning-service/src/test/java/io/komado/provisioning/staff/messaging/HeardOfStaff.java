package io.komado.provisioning.staff.messaging;

import io.komado.chassis.actor.Role;
import io.komado.chassis.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Hands an event of identity-service to the listener of roles, twice, as Kafka may. */
public final class HeardOfStaff {

    private final ApplicationContext service;
    private final TenantId tenant;

    public HeardOfStaff(ApplicationContext service, TenantId tenant) {
        this.service = service;
        this.tenant = tenant;
    }

    /** This person holds this role of the whole organisation on these days. */
    public void granted(UUID grant, UUID staff, Role role, LocalDate from, LocalDate until) {
        hear(
                "staff.role-granted",
                Map.of(
                        "grant",
                        grant,
                        "staff",
                        staff,
                        "role",
                        role.code(),
                        "scope",
                        "tenant",
                        "seat",
                        "",
                        "from",
                        from.toString(),
                        "until",
                        until.toString()));
    }

    /** Delivers it. */
    public void hear(String type, Map<String, Object> data) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "identity.staff.v1", 0, 0, tenant.value(), JsonMapper.shared().writeValueAsBytes(data));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/komado/identity",
                        "ce_type",
                        type,
                        "ce_tenant",
                        tenant.value(),
                        "ce_time",
                        Instant.EPOCH.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        StaffListener listener = service.getBean(StaffListener.class);
        listener.receive(record);
        listener.receive(record);
    }
}
