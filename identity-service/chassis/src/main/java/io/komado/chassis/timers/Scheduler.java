package io.komado.chassis.timers;

import io.komado.chassis.problem.Traces;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off what is due. Every replica looks each second, sooner when there was work, which may have set the next timer, and takes what no other one holds; a timer is deleted in the transaction of
 * its work, so that it takes effect once.
 */
final class Scheduler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final int BATCH = 500;
    private static final int WORKERS = 4;
    private static final Duration WHEN_NOTHING_IS_DUE = Duration.ofSeconds(1);
    private static final Duration AFTER_WORK = Duration.ofMillis(100);
    private static final Duration PUT_OFF = Duration.ofMinutes(1);

    /**
     * How long a timer waits for a row that somebody else has locked. Less than PostgreSQL's {@code deadlock_timeout} of a second: of a person who
     * cancels a timer and the timer that is falling due just then, the timer gives way, and is looked at again.
     */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(800);

    private final JdbcClient everyTenant;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, TimerHandler> handlers;
    private final Clock clock;
    private final Semaphore stopped = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean running;

    Scheduler(
            JdbcClient everyTenant,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Map<String, TimerHandler> handlers,
            Clock clock) {
        this.everyTenant = everyTenant;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.handlers = Map.copyOf(handlers);
        this.clock = clock;
    }

    /** How many timers the last look found due; a batch at most. */
    int waiting() {
        return waiting.get();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("timers").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        stopped.release();
        try {
            ended.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try (ExecutorService workers = Executors.newFixedThreadPool(
                WORKERS, Thread.ofVirtual().name("timer-", 0).factory())) {
            while (running) {
                int due = look(workers);
                if (due < BATCH) {
                    Duration pause = due == 0 ? WHEN_NOTHING_IS_DUE : AFTER_WORK;
                    stopped.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** Works off one batch; how many were found due. */
    private int look(ExecutorService workers) throws InterruptedException {
        try {
            List<DueTimer> due = due();
            waiting.set(due.size());
            workers.invokeAll(due.stream()
                    .map(timer -> Executors.callable(() -> Tenancy.run(timer.tenant(), () -> work(timer))))
                    .toList());
            return due.size();
        } catch (RuntimeException e) {
            LOG.warn("Timers cannot be read: {}", Traces.kindOf(e));
            return 0;
        }
    }

    private List<DueTimer> due() {
        return everyTenant
                .sql("""
                        select tenant_id, kind, reference from timer
                        where greatest(due, put_off) <= :now and kind = any(:kinds)
                        order by greatest(due, put_off) limit :batch
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kinds", handlers.keySet().toArray(String[]::new))
                .param("batch", BATCH)
                .query((row, number) -> new DueTimer(
                        new TenantId(row.getString("tenant_id")), row.getString("kind"), row.getString("reference")))
                .list();
    }

    private void work(DueTimer timer) {
        try {
            transaction.executeWithoutResult(status -> take(timer));
        } catch (RuntimeException e) {
            LOG.warn("A timer of kind {} is put off: {}", timer.kind(), Traces.kindOf(e));
            putOff(timer);
        }
    }

    private void take(DueTimer timer) {
        jdbc.sql("select set_config('lock_timeout', :wait, true)")
                .param("wait", LONGEST_WAIT.toMillis() + "ms")
                .query(String.class)
                .single();
        Optional<Timestamp> due = jdbc.sql("""
                        select due from timer
                        where kind = :kind and reference = :reference and greatest(due, put_off) <= :now
                        for update skip locked
                        """)
                .param("kind", timer.kind())
                .param("reference", timer.reference())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Timestamp.class)
                .optional();
        if (due.isPresent()) {
            jdbc.sql("delete from timer where kind = :kind and reference = :reference")
                    .param("kind", timer.kind())
                    .param("reference", timer.reference())
                    .update();
            Objects.requireNonNull(handlers.get(timer.kind()))
                    .due(timer.reference(), due.get().toInstant());
        }
    }

    private void putOff(DueTimer timer) {
        try {
            transaction.executeWithoutResult(status -> jdbc.sql("""
                            update timer set put_off = :later where kind = :kind and reference = :reference
                            """)
                    .param("later", clock.instant().plus(PUT_OFF).atOffset(ZoneOffset.UTC))
                    .param("kind", timer.kind())
                    .param("reference", timer.reference())
                    .update());
        } catch (RuntimeException e) {
            LOG.warn("A timer of kind {} is tried again at once: {}", timer.kind(), Traces.kindOf(e));
        }
    }
}
