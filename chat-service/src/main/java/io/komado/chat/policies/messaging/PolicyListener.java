package io.komado.chat.policies.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.inbox.Inbox;
import io.komado.chat.policies.Policies;
import io.komado.chat.policies.Rules;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears the versions of the rules; a group of its own, so that it reads the topic from its beginning beside the listener of desks. */
@Component
class PolicyListener {

    /** What this service uses of {@code policy.published}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PolicyPublished(
            int version,
            LocalDate effectiveFrom,
            String profile,
            int counsellors,
            int answerWithinHours,
            int olderTextAfterDays,
            int conversationDays,
            int deletionDelayDays,
            int caseYears) {

        Rules rules() {
            return new Rules(
                    profile,
                    counsellors,
                    answerWithinHours,
                    olderTextAfterDays,
                    conversationDays,
                    deletionDelayDays,
                    caseYears);
        }
    }

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    PolicyListener(Inbox inbox, Policies policies) {
        this.inbox = inbox;
        this.handlers = new Inbox.Handlers()
                .on(
                        "policy.published",
                        PolicyPublished.class,
                        (event, published) ->
                                policies.keep(published.version(), published.effectiveFrom(), published.rules()));
    }

    @KafkaListener(topics = "provisioning.tenant.v1", groupId = "chat-policies")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
