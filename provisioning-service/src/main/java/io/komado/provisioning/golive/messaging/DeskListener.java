package io.komado.provisioning.golive.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.inbox.Inbox;
import io.komado.provisioning.golive.GoLive;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears how many can read at a desk, in a group of its own: two listeners of one group would each get a part of the topic, and each
 * capability of this service needs all of it.
 */
@Component
class DeskListener {

    /** What this service uses of {@code desk.readers-counted}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReadersCounted(UUID desk, int readers, String fallback) {}

    private final Inbox inbox;
    private final Inbox.Handlers handlers;

    DeskListener(Inbox inbox, GoLive goLive) {
        this.inbox = inbox;
        this.handlers = new Inbox.Handlers()
                .on(
                        "desk.readers-counted",
                        ReadersCounted.class,
                        (event, counted) -> goLive.readersCounted(
                                counted.desk(),
                                counted.readers(),
                                !counted.fallback().isEmpty()));
    }

    @KafkaListener(topics = "identity.staff.v1", groupId = "provisioning-golive")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
