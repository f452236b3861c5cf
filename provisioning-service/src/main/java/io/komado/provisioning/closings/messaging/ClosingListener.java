package io.komado.provisioning.closings.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.komado.chassis.inbox.Inbox;
import io.komado.provisioning.closings.ClosingSaga;
import io.komado.provisioning.closings.ClosingSettings;
import io.komado.provisioning.closings.Obstacle;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears how far the services are with erasing a tenant, and what stands in the way of it. A service that is not set up to answer is not heard. */
@Component
class ClosingListener {

    /** What this service uses of {@code <service>.erasing}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Erasing(UUID closing, String step, long done, long total) {}

    /** What this service uses of {@code <service>.erased}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Erased(UUID closing, List<String> keys, long rows, long accounts) {}

    /** What this service uses of {@code <service>.closing-obstacle}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ClosingObstacle(UUID obstacle, String kind, boolean stands) {}

    private final Inbox inbox;
    private final Inbox.Handlers handlers = new Inbox.Handlers();

    ClosingListener(Inbox inbox, ClosingSettings settings, ClosingSaga saga) {
        this.inbox = inbox;
        for (String service : settings.services()) {
            handlers.on(
                            service + ".erasing",
                            Erasing.class,
                            (event, at) -> saga.goesOn(service, at.closing(), at.step(), at.done(), at.total()))
                    .on(
                            service + ".erased",
                            Erased.class,
                            (event, gone) ->
                                    saga.erased(service, gone.closing(), gone.keys(), gone.rows(), gone.accounts()))
                    .on(
                            service + ".closing-obstacle",
                            ClosingObstacle.class,
                            (event, told) ->
                                    saga.obstacle(new Obstacle(service, told.obstacle(), told.kind()), told.stands()));
        }
    }

    @KafkaListener(topics = "#{@closingTopics.names()}")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
