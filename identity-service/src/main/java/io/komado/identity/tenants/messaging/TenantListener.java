package io.komado.identity.tenants.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.inbox.Inbox;
import io.komado.identity.tenants.Tenants;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of tenants. */
@Component
class TenantListener {

    /** What this service uses of {@code tenant.created}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TenantCreated(String kind) {}

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    TenantListener(Inbox inbox, Tenants tenants) {
        this.inbox = inbox;
        this.handlers = new Inbox.Handlers()
                .on("tenant.created", TenantCreated.class, (event, tenant) -> tenants.add(tenant.kind()));
    }

    @KafkaListener(topics = "provisioning.tenant.v1")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
