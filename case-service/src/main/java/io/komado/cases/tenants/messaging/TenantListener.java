package io.komado.cases.tenants.messaging;

import io.komado.chassis.erasure.Erasures;
import io.komado.chassis.inbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears that an organisation is to be erased. */
@Component
class TenantListener {

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    TenantListener(Inbox inbox, Erasures erasures) {
        this.inbox = inbox;
        this.handlers = erasures.heardBy(new Inbox.Handlers());
    }

    @KafkaListener(topics = "provisioning.tenant.v1")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
