package io.komado.chat.nicknames.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.encryption.Pseudonyms;
import io.komado.chassis.encryption.SubjectSeal;
import io.komado.chassis.encryption.SubjectSeals;
import io.komado.chassis.inbox.Inbox;
import io.komado.chat.nicknames.WantedNicknames;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears that a member has a new nickname; the subject is sealed to this service and to this topic. */
@Component
class MemberListener {

    private static final String TOPIC = "identity.member.v1";

    /** What this service uses of {@code member.renamed}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MemberRenamed(String member) {}

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    MemberListener(Inbox inbox, WantedNicknames wanted, SubjectSeals seals, Pseudonyms pseudonyms) {
        SubjectSeal seal = seals.between("identity", "chat");
        this.inbox = inbox;
        this.handlers = new Inbox.Handlers()
                .on(
                        "member.renamed",
                        MemberRenamed.class,
                        (event, renamed) ->
                                wanted.want(pseudonyms.of(event.tenant(), seal.unseal(renamed.member(), TOPIC))));
    }

    @KafkaListener(topics = TOPIC)
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
