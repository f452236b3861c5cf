package io.komado.chassis.audit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a tenant's audit topic from its beginning to its present end. It needs no group and writes nothing. */
public final class AuditStream {

    private final Map<String, Object> settings;

    /** @param connection where Kafka is, and how to reach it */
    public AuditStream(Map<String, Object> connection) {
        this.settings = new HashMap<>(connection);
        this.settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    /** Hands over each record's bytes, in the topic's order. */
    public void read(String tenant, Consumer<byte[]> records) {
        TopicPartition partition = new TopicPartition("audit." + tenant, 0);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    records.accept(record.value());
                }
            }
        }
    }
}
