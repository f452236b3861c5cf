package io.komado.chassis.inbox;

import io.komado.chassis.outbox.OwnTopics;
import io.komado.chassis.outbox.Topics;
import io.komado.chassis.problem.Traces;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Makes the topics that this service listens to, so that it can wait for a service which has not published yet, and its {@link OwnTopics}. */
final class AwaitedTopics {

    private static final Logger LOG = LoggerFactory.getLogger(AwaitedTopics.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Topics topics;
    private final KafkaListenerEndpointRegistry listeners;
    private final List<OwnTopics> own;

    AwaitedTopics(Topics topics, KafkaListenerEndpointRegistry listeners, List<OwnTopics> own) {
        this.topics = topics;
        this.listeners = listeners;
        this.own = List.copyOf(own);
    }

    @EventListener(ApplicationReadyEvent.class)
    void make() {
        Stream<String> heard = listeners.getListenerContainers().stream()
                .flatMap(container ->
                        Optional.ofNullable(container.getContainerProperties().getTopics()).stream())
                .flatMap(Stream::of);
        List<String> awaited = Stream.concat(heard, own.stream().flatMap(topic -> topic.names().stream()))
                .toList();
        Thread.ofVirtual().name("awaited-topics").start(() -> {
            while (!made(awaited)) {
                LockSupport.parkNanos(RETRY.toNanos());
            }
        });
    }

    private boolean made(List<String> awaited) {
        try {
            topics.ensure(awaited);
            return true;
        } catch (KafkaException e) {
            LOG.warn("Topics will be made later: {}", Traces.kindOf(e));
            return false;
        }
    }
}
