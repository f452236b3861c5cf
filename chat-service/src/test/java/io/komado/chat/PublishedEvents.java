package io.komado.chat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on the topic of conversations now, read from its beginning. */
final class PublishedEvents {

    private static final String TOPIC = "chat.conversation.v1";

    private final Map<String, List<ConsumerRecord<String, byte[]>>> byConversation;
    private final Set<String> destroyed;

    private PublishedEvents(List<ConsumerRecord<String, byte[]>> records) {
        destroyed = records.stream()
                .filter(record -> header(record, "ce_type").equals("conversation.destroyed"))
                .map(ConsumerRecord::key)
                .collect(Collectors.toSet());
        byConversation = records.stream()
                .filter(record -> header(record, "ce_type").equals("conversation.message-posted"))
                .collect(Collectors.groupingBy(ConsumerRecord::key));
    }

    static PublishedEvents read(String bootstrapServers) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return new PublishedEvents(records);
    }

    /** The sides of the messages of this conversation in the topic's order, each event where it stands first. */
    List<String> sides(String conversation) {
        return firsts(conversation).values().stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8).contains("desk") ? "desk" : "member")
                .toList();
    }

    /** The conversations whose destruction was told. */
    Set<String> destroyed() {
        return destroyed;
    }

    /** How many records of this conversation repeat an earlier one. */
    int repeats(String conversation) {
        return of(conversation).size() - firsts(conversation).size();
    }

    /** Whether every record with an id that was there before is the same to the last byte. */
    boolean repeatsAreIdentical(String conversation) {
        Map<String, ConsumerRecord<String, byte[]>> firsts = firsts(conversation);
        return of(conversation).stream().allMatch(record -> {
            ConsumerRecord<String, byte[]> first = firsts.getOrDefault(header(record, "ce_id"), record);
            return Arrays.equals(first.value(), record.value())
                    && first.headers().equals(record.headers())
                    && first.timestamp() == record.timestamp();
        });
    }

    private Map<String, ConsumerRecord<String, byte[]>> firsts(String conversation) {
        Map<String, ConsumerRecord<String, byte[]>> firsts = new LinkedHashMap<>();
        of(conversation).forEach(record -> firsts.putIfAbsent(header(record, "ce_id"), record));
        return firsts;
    }

    private List<ConsumerRecord<String, byte[]>> of(String conversation) {
        return byConversation.getOrDefault(conversation, List.of());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
