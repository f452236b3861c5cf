package io.komado.chassis.inbox;

import io.komado.chassis.outbox.OwnTopics;
import io.komado.chassis.outbox.Topics;
import io.komado.chassis.problem.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.databind.json.JsonMapper;

/** Waits for as long as the database is away; puts a record that cannot be worked on aside after a few tries, and says so. */
@AutoConfiguration
class InboxConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(InboxConfiguration.class);

    @Bean
    Inbox inbox(TransactionTemplate transaction, JdbcClient jdbc, JsonMapper json, MeterRegistry meters) {
        return new Inbox(transaction, jdbc, json, meters);
    }

    @Bean
    AwaitedTopics awaitedTopics(Topics topics, KafkaListenerEndpointRegistry listeners, ObjectProvider<OwnTopics> own) {
        return new AwaitedTopics(topics, listeners, own.stream().toList());
    }

    /** Puts a record aside into {@code <topic>.dead}, which is made when it is first needed. */
    @Bean
    DefaultErrorHandler errorHandler(KafkaOperations<?, ?> kafka, Topics topics, MeterRegistry meters) {
        DeadLetterPublishingRecoverer deadLetters = new DeadLetters(kafka);
        deadLetters.excludeHeader(
                DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_MSG,
                DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_STACKTRACE);
        DefaultErrorHandler handler = new DefaultErrorHandler((record, e) -> {
            LOG.error("A record of {} was put aside: {}", record.topic(), Traces.of(e));
            meters.counter("komado.inbox.dead", "topic", record.topic()).increment();
            topics.ensure(List.of(record.topic() + ".dead"));
            deadLetters.accept(record, e);
        });
        handler.setBackOffFunction(InboxConfiguration::backOff);
        handler.setLogLevel(org.springframework.kafka.KafkaException.Level.DEBUG);
        return handler;
    }

    private static BackOff backOff(ConsumerRecord<?, ?> record, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException) {
                return new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);
            }
        }
        ExponentialBackOff few = new ExponentialBackOff(200, 2);
        few.setMaxAttempts(4);
        return few;
    }
}
