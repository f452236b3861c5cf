package io.komado.chassis.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/** Sends a record to {@code <topic>.dead} under the time that it has: the moment of its failure would tell when a member acted. */
final class DeadLetters extends DeadLetterPublishingRecoverer {

    private static final int ANY_PARTITION = -1;

    DeadLetters(KafkaOperations<?, ?> kafka) {
        super(kafka, (record, e) -> new TopicPartition(record.topic() + ".dead", ANY_PARTITION));
    }

    @Override
    protected ProducerRecord<Object, Object> createProducerRecord(
            ConsumerRecord<?, ?> record,
            TopicPartition target,
            Headers headers,
            byte @Nullable [] key,
            byte @Nullable [] value) {
        ProducerRecord<Object, Object> made = super.createProducerRecord(record, target, headers, key, value);
        return new ProducerRecord<>(
                made.topic(), made.partition(), record.timestamp(), made.key(), made.value(), made.headers());
    }
}
