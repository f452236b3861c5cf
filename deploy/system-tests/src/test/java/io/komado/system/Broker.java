package io.komado.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The running Kafka, seen by someone who may do everything there. */
record Broker(RunningKomado komado) {

    /**
     * A topic as the broker has it.
     *
     * @param configuration what is set for this topic itself
     */
    record Topic(String name, int partitions, Map<String, String> configuration) {}

    /** Every topic but Kafka's own. */
    List<Topic> topics() {
        try (Admin admin = Admin.create(settings())) {
            Set<String> names = got(admin.listTopics().names());
            Map<ConfigResource, Config> configurations = got(admin.describeConfigs(names.stream()
                            .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                            .toList())
                    .all());
            Map<String, Map<String, String>> set = new TreeMap<>();
            configurations.forEach((topic, configuration) -> set.put(topic.name(), ownOf(configuration.entries())));
            return got(admin.describeTopics(names).allTopicNames()).values().stream()
                    .map(topic -> new Topic(
                            topic.name(), topic.partitions().size(), set.getOrDefault(topic.name(), Map.of())))
                    .toList();
        }
    }

    private static Map<String, String> ownOf(Collection<ConfigEntry> entries) {
        Map<String, String> own = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .forEach(entry -> own.put(entry.name(), entry.value()));
        return own;
    }

    void make(String topic) {
        try (Admin admin = Admin.create(settings())) {
            got(admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all());
        }
    }

    /** Sends values without more. */
    void send(String topic, Collection<byte[]> values) {
        values.forEach(value -> send(new ProducerRecord<>(topic, value)));
    }

    /** Sends an event that no consumer can work on. */
    void sendBroken(String topic, String type, String tenant, Instant time) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic, null, time.toEpochMilli(), tenant.getBytes(StandardCharsets.UTF_8), new byte[] {'{'});
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "00000000-0000-4000-8000-000000000000",
                        "ce_source", "/komado/provisioning",
                        "ce_type", type,
                        "ce_time", time.toString(),
                        "ce_tenant", tenant,
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that a topic holds; nothing when there is no such topic. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + komado.port(19092));
    }

    private static <T> T got(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
