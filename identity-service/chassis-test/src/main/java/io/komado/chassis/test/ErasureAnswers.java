package io.komado.chassis.test;

import io.komado.chassis.erasure.PublishedErasure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered to {@code tenant.closing}, and whether that is as its schemas promise. */
public final class ErasureAnswers {

    private ErasureAnswers() {}

    /** The data of each {@code <service>.erased} of this tenant, as they stand in Kafka. */
    public static List<JsonNode> erased(String kafka, String service, String tenant) {
        List<JsonNode> answers = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            String topic = service + ".closing.v1";
            List<TopicPartition> partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    if (record.key().equals(tenant) && header(record, "ce_type").equals(service + ".erased")) {
                        answers.add(JsonMapper.shared().readTree(record.value()));
                    }
                });
            }
        }
        return answers;
    }

    /** In what the answers of this service differ from its schemas; empty when they agree. */
    public static List<String> findings(String service) {
        List<String> findings = new ArrayList<>();
        Map.of(".erasing", PublishedErasure.Erasing.class, ".erased", PublishedErasure.Erased.class)
                .forEach((type, data) -> {
                    PublishedSchema schema = PublishedSchema.of(service + type);
                    Set<String> fields = Stream.of(data.getRecordComponents())
                            .map(field -> field.getName())
                            .collect(Collectors.toSet());
                    if (!fields.equals(schema.fields())) {
                        findings.add(service + type + " has " + fields);
                    }
                    if (!schema.isSample(schema.sample(data))) {
                        findings.add(service + type + " is not as its sample");
                    }
                    schema.freeText().forEach(field -> findings.add(service + type + " could hold text in " + field));
                });
        return findings;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
