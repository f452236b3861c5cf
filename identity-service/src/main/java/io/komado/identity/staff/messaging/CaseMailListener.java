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

/** Hears from case-service who has something to do. */
@Component
class CaseMailListener {

    /** What this service uses of {@code case.work-due}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record WorkDue(List<UUID> staff) {

        List<StaffId> people() {
            return staff.stream().map(StaffId::new).toList();
        }
    }

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    CaseMailListener(Inbox inbox, DeskMails mails) {
        this.inbox = inbox;
        this.handlers =
                new Inbox.Handlers().on("case.work-due", WorkDue.class, (event, due) -> mails.workIsDue(due.people()));
    }

    @KafkaListener(topics = "case.work.v1")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
