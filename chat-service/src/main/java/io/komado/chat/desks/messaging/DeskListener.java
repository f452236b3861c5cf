package io.komado.chat.desks.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.inbox.Inbox;
import io.komado.chat.desks.Desk;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.Desks;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which desks were opened and who was appointed to read there. */
@Component
class DeskListener {

    /** What this service uses of {@code desk.opened}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DeskOpened(UUID desk, String kind) {}

    /** What this service uses of {@code staff.appointed}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StaffAppointed(UUID staff, String role) {}

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    DeskListener(Inbox inbox, Desks desks) {
        this.inbox = inbox;
        this.handlers = new Inbox.Handlers()
                .on(
                        "desk.opened",
                        DeskOpened.class,
                        (event, opened) -> desks.open(new Desk(new DeskId(opened.desk()), opened.kind())))
                .on("staff.appointed", StaffAppointed.class, (event, appointed) -> {
                    if (appointed.role().equals("responder")) {
                        desks.addReader(new StaffId(appointed.staff()));
                    }
                });
    }

    @KafkaListener(topics = {"provisioning.tenant.v1", "identity.staff.v1"})
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
