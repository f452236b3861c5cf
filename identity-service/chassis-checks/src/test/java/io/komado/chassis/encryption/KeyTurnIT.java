package io.komado.chassis.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.KomadoServers;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.timers.Timers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** ARCHITECTURE section 5: each night what lives is wrapped anew, and what an old backup holds cannot be opened once its days are over. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(KomadoServers.class)
class KeyTurnIT {

    private static final TenantId TENANT = new TenantId("key01");

    @SpringBootApplication
    static class Application {}

    private final DataKeys keys;
    private final JdbcClient jdbc;
    private final Timers timers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    @Autowired
    KeyTurnIT(DataKeys keys, JdbcClient jdbc, Timers timers, Clock clock, TransactionTemplate transaction) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.timers = timers;
        this.clock = clock;
        this.transaction = transaction;
    }

    @AfterEach
    void now() {
        MovedClock.back();
    }

    /** Version of the tenant's key and epoch, as {@code 2@3}. */
    private List<String> tenantKeys() {
        return in(() -> jdbc.sql("select version || '@' || epoch as key from tenant_key order by version")
                .query((row, number) -> row.getString("key"))
                .list());
    }

    @Test
    void aKeyIsTurnedEachNightAndItsEpochIsDestroyedWhenItsBackupsAreGone() {
        in(keys::create);
        String first = tenantKeys().getFirst();
        int firstEpoch = Integer.parseInt(first.substring(first.indexOf('@') + 1));
        assertThat(in(() -> jdbc.sql("select count(*) from timer where kind = 'keys.turn'")
                        .query(Integer.class)
                        .single()))
                .isOne();

        night(Duration.ofDays(1));
        night(Duration.ofDays(2));
        assertThat(tenantKeys()).hasSize(1).doesNotContain(first);
        assertThat(Files.exists(epochFile(firstEpoch))).isTrue();

        night(Duration.ofDays(9));
        night(Duration.ofDays(10));
        assertThat(Files.exists(epochFile(firstEpoch))).isFalse();
    }

    @Test
    void whatLivesIsReadAsBeforeUnderTheNewKey() {
        List<WrappedKey> made =
                IntStream.range(0, 5).mapToObj(number -> in(keys::create)).toList();
        List<byte[]> texts = made.stream()
                .map(key -> in(() -> keys.open(key).encrypt("ことば", "place")))
                .toList();
        int newer = in(() -> jdbc.sql("select max(version) from tenant_key")
                .query(Integer.class)
                .single());
        List<WrappedKey> anew =
                made.stream().map(key -> in(() -> keys.rewrap(key, newer))).toList();
        for (int i = 0; i < made.size(); i++) {
            WrappedKey key = anew.get(i);
            byte[] text = texts.get(i);
            assertThat(in(() -> keys.open(key).decrypt(text, "place"))).isEqualTo("ことば");
            assertThat(key.bytes()).isNotEqualTo(made.get(i).bytes());
        }
    }

    private void night(Duration offset) {
        MovedClock.ahead(offset);
        for (String kind : List.of("keys.turn", "keys.old")) {
            in(() -> {
                timers.set(kind, TENANT.value(), clock.instant());
                return kind;
            });
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> in(() -> jdbc.sql("select count(*) from timer where kind = :kind and due <= :now")
                                    .param("kind", kind)
                                    .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                                    .query(Integer.class)
                                    .single())
                            == 0);
        }
    }

    private static Path epochFile(int epoch) {
        return KomadoServers.keysDirectory().resolve("chassis/epoch-%06d.json".formatted(epoch));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Tenancy.in(TENANT, () -> transaction.execute(status -> work.get()));
    }
}
