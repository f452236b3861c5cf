package io.komado.survey.tenants.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.inbox.Inbox;
import io.komado.survey.tenants.Organisations;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears how many accounts there are, and nothing about any of them. */
@Component
class MemberListener {

    /** What this service uses of {@code member.issued} and {@code member.removed}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counted(int count) {}

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    MemberListener(Inbox inbox, Organisations organisations) {
        this.inbox = inbox;
        this.handlers = new Inbox.Handlers()
                .on("member.issued", Counted.class, (event, counted) -> organisations.accounts(counted.count()))
                .on("member.removed", Counted.class, (event, counted) -> organisations.accounts(-counted.count()));
    }

    @KafkaListener(topics = "identity.member.v1")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
