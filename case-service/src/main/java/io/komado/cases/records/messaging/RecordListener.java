package io.komado.cases.records.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.cases.procedure.ThingId;
import io.komado.cases.records.Arrival;
import io.komado.cases.records.RecordIntake;
import io.komado.chassis.inbox.Inbox;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears that a member's record was reported, or that a desk reported by duty. */
@Component
class RecordListener {

    /** What this service uses of {@code record.confirmed}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RecordConfirmed(UUID reference, int version, String sealed) {

        Arrival arrival() {
            return new Arrival(new ThingId(reference), version, false, sealed);
        }
    }

    /** What this service uses of {@code record.duty-reported}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DutyReported(UUID reference, String sealed) {

        Arrival arrival() {
            return new Arrival(new ThingId(reference), 0, true, sealed);
        }
    }

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    RecordListener(Inbox inbox, RecordIntake intake) {
        this.inbox = inbox;
        this.handlers = new Inbox.Handlers()
                .on("record.confirmed", RecordConfirmed.class, (event, record) -> intake.arrived(record.arrival()))
                .on("record.duty-reported", DutyReported.class, (event, record) -> intake.arrived(record.arrival()));
    }

    @KafkaListener(topics = "chat.record.v1")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
