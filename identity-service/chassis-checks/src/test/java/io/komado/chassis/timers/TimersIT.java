package io.komado.chassis.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.KomadoServers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers on a real PostgreSQL, with a second replica's scheduler beside the first. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(KomadoServers.class)
class TimersIT {

    private static final TenantId FIRST = new TenantId("tmr01");
    private static final TenantId SECOND = new TenantId("tmr02");

    @SpringBootApplication
    static class Application {

        @Bean
        TimerHandler remembering(Worked worked, JdbcClient jdbc) {
            return new Remembering(worked, jdbc);
        }

        @Bean
        Worked worked() {
            return new Worked();
        }
    }

    private static final long SUBJECT = 7_391;

    /** What took effect, in memory; the row that goes with it is the proof that it happened with the deletion or not at all. */
    static final class Worked {
        final ConcurrentLinkedQueue<String> references = new ConcurrentLinkedQueue<>();
        final AtomicInteger failures = new AtomicInteger();
    }

    private record Remembering(Worked worked, JdbcClient jdbc) implements TimerHandler {

        @Override
        public String kind() {
            return "remember";
        }

        @Override
        public void due(String reference, Instant due) {
            if (reference.equals("fails") && worked.failures.getAndIncrement() == 0) {
                throw new IllegalStateException("once");
            }
            if (reference.equals("needs-its-subject")) {
                lockSubject(jdbc);
            }
            worked.references.add(Tenancy.required().value() + "/" + reference);
        }
    }

    private final Timers timers;
    private final Worked worked;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final HikariDataSource schedulerDataSource;
    private final TimerHandler handler;
    private final Clock clock;

    @Autowired
    TimersIT(
            Timers timers,
            Worked worked,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @Qualifier("schedulerDataSource") HikariDataSource schedulerDataSource,
            @Qualifier("remembering") TimerHandler handler,
            Clock clock) {
        this.timers = timers;
        this.worked = worked;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.schedulerDataSource = schedulerDataSource;
        this.handler = handler;
        this.clock = clock;
    }

    @BeforeEach
    void nothingWaits() {
        for (TenantId tenant : List.of(FIRST, SECOND)) {
            in(tenant, () -> jdbc.sql("delete from timer").update());
        }
        worked.references.clear();
        worked.failures.set(0);
    }

    @Test
    void timersThatAreDueAtOnceTakeEffectOnceEachWithTwoReplicas() {
        takeEffectOnceEach(500);
    }

    @Tag("proof")
    @Test
    void tenThousandTimersThatAreDueAtOnceTakeEffectOnceEach() {
        takeEffectOnceEach(5_000);
    }

    @Test
    void whoeverCancelsATimerWhileItFallsDueIsNotTheOneToBeTurnedAway() {
        Instant later = clock.instant().plus(Duration.ofDays(1));
        in(FIRST, () -> timers.set("remember", "needs-its-subject", later));
        in(FIRST, () -> {
            lockSubject(jdbc);
            new Thread(() -> in(FIRST, () -> timers.set("remember", "needs-its-subject", clock.instant()))).start();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                    .query(Long.class)
                                    .single()
                            > 0);
            timers.cancel("remember", "needs-its-subject");
        });
        assertThat(worked.references).isEmpty();
        in(
                FIRST,
                () -> assertThat(jdbc.sql("select count(*) from timer")
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    private static void lockSubject(JdbcClient jdbc) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(:subject)")
                .param("subject", SUBJECT)
                .query(Integer.class)
                .single();
    }

    private void takeEffectOnceEach(int ofEachTenant) {
        Instant now = clock.instant();
        for (TenantId tenant : List.of(FIRST, SECOND)) {
            in(
                    tenant,
                    () -> jdbc.sql("""
                            insert into timer (kind, reference, due)
                            select 'remember', n::text, :due from generate_series(1, :count) n
                            """)
                            .param("due", java.sql.Timestamp.from(now))
                            .param("count", ofEachTenant)
                            .update());
        }
        Scheduler second = new Scheduler(
                JdbcClient.create(schedulerDataSource), jdbc, transaction, Map.of("remember", handler), clock);
        second.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> worked.references.size() >= 2 * ofEachTenant);
        } finally {
            second.stop();
        }
        assertThat(worked.references)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ofEachTenant)
                        .boxed()
                        .flatMap(number -> java.util.stream.Stream.of("tmr01/" + number, "tmr02/" + number))
                        .toList());
    }

    @Test
    void whatFailsHasNotHappenedAndIsPutOff() {
        in(FIRST, () -> timers.set("remember", "fails", clock.instant()));
        await().until(() -> in(
                FIRST,
                () -> jdbc.sql("select count(*) from timer where put_off > now()")
                        .query(Integer.class)
                        .single()
                        .equals(1)));
        assertThat(worked.references).isEmpty();
        in(FIRST, () -> jdbc.sql("update timer set put_off = null").update());
        await().until(() -> List.copyOf(worked.references).equals(List.of("tmr01/fails")));
    }

    @Test
    void aTimerIsReplacedAndCancelled() {
        in(FIRST, () -> timers.set("remember", "one", clock.instant().plusSeconds(3600)));
        in(FIRST, () -> timers.set("remember", "two", clock.instant().plusSeconds(3600)));
        in(FIRST, () -> timers.cancel("remember", "two"));
        in(FIRST, () -> timers.set("remember", "one", clock.instant()));
        await().until(() -> List.copyOf(worked.references).equals(List.of("tmr01/one")));
        assertThat(in(
                        FIRST,
                        () -> jdbc.sql("select count(*) from timer")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void aTimerWithoutTransactionOrForAnotherTenantIsRefused() {
        assertThatThrownBy(() -> timers.set("remember", "none", clock.instant()))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> in(
                        FIRST,
                        () -> jdbc.sql("insert into timer values ('tmr02', 'remember', 'x', now(), null)")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private <T> T in(TenantId tenant, java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(Tenancy.in(tenant, () -> transaction.execute(status -> work.get())));
    }

    private void in(TenantId tenant, Runnable work) {
        Tenancy.run(tenant, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
