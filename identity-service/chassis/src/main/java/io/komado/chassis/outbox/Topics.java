package io.komado.chassis.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes a topic before the first record is sent to it or awaited from it; the broker makes none by itself. */
public final class Topics {

    private static final int PARTITIONS = 3;

    /** A fact is on its way here and kept by those who need it; with the day that a segment takes it is gone within the backups' term of 7 days. */
    private static final Map<String, String> ON_THE_WAY = Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            String.valueOf(Duration.ofDays(6).toMillis()),
            TopicConfig.SEGMENT_MS_CONFIG,
            String.valueOf(Duration.ofDays(1).toMillis()));

    private final Map<String, Object> settings;
    private final short replicationFactor;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Topics(Map<String, Object> settings, short replicationFactor) {
        this.settings = settings;
        this.replicationFactor = replicationFactor;
    }

    /**
     * Makes those that are not there yet.
     *
     * @throws KafkaException when Kafka is away
     */
    public void ensure(Collection<String> topics) {
        List<String> missing = topics.stream()
                .distinct()
                .filter(topic -> !known.contains(topic))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(settings)) {
            for (var made : admin.createTopics(
                            missing.stream().map(this::describe).toList())
                    .values()
                    .entrySet()) {
                try {
                    made.getValue().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new KafkaException("a topic cannot be made", e.getCause());
                    }
                }
                known.add(made.getKey());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    /**
     * Deletes a topic with all that it holds; one that is not there is no failure.
     *
     * @throws KafkaException when Kafka is away
     */
    public void delete(String topic) {
        try (Admin admin = Admin.create(settings)) {
            admin.deleteTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new KafkaException("a topic cannot be deleted", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } finally {
            known.remove(topic);
        }
    }

    /** An audit topic has one partition, for its order, and keeps everything (ARCHITECTURE section 4). */
    private NewTopic describe(String topic) {
        if (topic.startsWith("audit.")) {
            return new NewTopic(topic, 1, replicationFactor).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        }
        return new NewTopic(topic, PARTITIONS, replicationFactor).configs(ON_THE_WAY);
    }
}
