package io.komado.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.audit.AuditVerifier;
import io.komado.chassis.audit.VerifyAudit;
import io.komado.chassis.encryption.AuditPublicKeys;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.KomadoServers;
import io.komado.local.TestInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit chain on a real broker: sound however the records come to wait (ARCHITECTURE section 4). */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "komado.outbox.audit-head-interval=PT0S")
@Import(KomadoServers.class)
class RelayIT {

    @SpringBootApplication
    static class Application {}

    private final Outbox outbox;
    private final Relay relay;
    private final TransactionTemplate transaction;
    private final TestInfrastructure servers;
    private final TenantId tenant = new TenantId(ThreadLocalRandom.current()
            .ints(5, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString());

    @Autowired
    RelayIT(Outbox outbox, Relay relay, TransactionTemplate transaction, TestInfrastructure servers) {
        this.outbox = outbox;
        this.relay = relay;
        this.transaction = transaction;
        this.servers = servers;
    }

    @Test
    void aBacklogOfSeveralBatchesIsOneSoundChainWithItsHeadsInPlace() {
        relay.stop();
        try {
            act(1_300);
        } finally {
            relay.start();
        }
        awaitSound(1_300);
    }

    @Test
    void whatIsWrittenWhileTheRelayNumbersIsNumberedToo() {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 600).forEach(i -> writers.execute(() -> act(1)));
        }
        awaitSound(600);
    }

    private void act(int times) {
        Tenancy.run(
                tenant,
                () -> transaction.executeWithoutResult(status -> IntStream.range(0, times)
                        .forEach(i -> outbox.audit(AuditEntry.bySystem("sample.acted", Instant.EPOCH, Map.of())))));
    }

    private void awaitSound(int records) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> chains().stream()
                                .mapToLong(AuditVerifier.ChainReport::records)
                                .sum()
                        >= records);
        assertThat(chains()).singleElement().satisfies(chain -> {
            assertThat(chain.faults()).isEmpty();
            assertThat(chain.signedUpTo()).isGreaterThanOrEqualTo(records);
        });
    }

    private List<AuditVerifier.ChainReport> chains() {
        return VerifyAudit.verify(
                servers.kafkaBootstrapServers(), tenant.value(), new AuditPublicKeys(KomadoServers.keysDirectory()));
    }
}
