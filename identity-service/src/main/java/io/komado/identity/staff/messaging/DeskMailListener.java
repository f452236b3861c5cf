package io.komado.identity.staff.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.inbox.Inbox;
import io.komado.identity.staff.DeskMails;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears from chat-service that something waits, and for whom. */
@Component
class DeskMailListener {

    /** What this service uses of {@code desk.waiting} and {@code desk.unanswered}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Waits(List<UUID> staff) {

        List<StaffId> people() {
            return staff.stream().map(StaffId::new).toList();
        }
    }

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    DeskMailListener(Inbox inbox, DeskMails mails) {
        this.inbox = inbox;
        this.handlers = new Inbox.Handlers()
                .on("desk.waiting", Waits.class, (event, waits) -> mails.waiting(waits.people()))
                .on("desk.unanswered", Waits.class, (event, waits) -> mails.unanswered(waits.people()));
    }

    @KafkaListener(topics = "chat.desk.v1")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
