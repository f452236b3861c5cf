package io.komado.chassis.audit;

import io.komado.chassis.encryption.AuditPublicKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The auditor's command: reads a tenant's audit topic from its beginning to its present end and says whether it is sound. It
 * needs no group and writes nothing.
 *
 * <p>Usage: {@code VerifyAudit <kafka> <tenant> <directory with <service>/audit-public.json>}. Ends with 0 when every chain is
 * sound, with 1 when one is not, with 2 when it cannot tell.
 */
public final class VerifyAudit {

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("Usage: VerifyAudit <kafka> <tenant> <directory with <service>/audit-public.json>");
            System.exit(2);
        }
        List<AuditVerifier.ChainReport> reports =
                verify(arguments[0], arguments[1], new AuditPublicKeys(Path.of(arguments[2])));
        reports.forEach(report -> {
            System.out.printf(
                    "%s: %d records, signed up to %d, %d resent: %s%n",
                    report.service(),
                    report.records(),
                    report.signedUpTo(),
                    report.resent(),
                    report.isSound() ? "sound" : "NOT SOUND");
            report.faults().forEach(fault -> System.out.println("  " + fault));
        });
        System.exit(reports.isEmpty() ? 2 : reports.stream().allMatch(AuditVerifier.ChainReport::isSound) ? 0 : 1);
    }

    /** Reads the topic as it is now and checks it. */
    public static List<AuditVerifier.ChainReport> verify(String kafka, String tenant, AuditPublicKeys keys) {
        AuditVerifier verifier = new AuditVerifier(tenant, keys);
        TopicPartition partition = new TopicPartition("audit." + tenant, 0);
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka, ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    verifier.accept(record.value());
                }
            }
        }
        return verifier.report();
    }
}
