package io.komado.chassis.audit;

import io.komado.chassis.encryption.AuditPublicKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * The auditor's command: reads a tenant's audit topic from its beginning to its present end and says whether it is sound; or the same of
 * the file that was taken out of it when the tenant was closed.
 *
 * <p>Usage: {@code VerifyAudit <kafka, or a file ending in .jsonl> <tenant> <directory with <service>/audit-public.json>}. Ends with 0 when every chain is
 * sound, with 1 when one is not, with 2 when it cannot tell.
 */
public final class VerifyAudit {

    private static final String FILE = ".jsonl";

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println(
                    "Usage: VerifyAudit <kafka, or a file ending in .jsonl> <tenant> <directory with <service>/audit-public.json>");
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

    /** Reads the topic as it is now, or the file that was taken out of it, and checks it. */
    public static List<AuditVerifier.ChainReport> verify(String from, String tenant, AuditPublicKeys keys) {
        AuditVerifier verifier = new AuditVerifier(tenant, keys);
        if (from.endsWith(FILE)) {
            verifyFile(Path.of(from), verifier);
        } else {
            new AuditStream(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, from)).read(tenant, verifier::accept);
        }
        return verifier.report();
    }

    /** One record a line, as they were taken out. */
    private static void verifyFile(Path file, AuditVerifier verifier) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> verifier.accept(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
