package io.komado.identity.timers;

import io.komado.chassis.problem.Traces;
import io.komado.chassis.tenancy.Tenancy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is due. The lock on a timer's own row keeps two replicas from doing the same; work that fails is put off for a little
 * and holds up no other.
 */
@Service
class TimerWorker {

    private static final Logger LOG = LoggerFactory.getLogger(TimerWorker.class);
    private static final int BATCH = 100;
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Timers timers;
    private final Map<String, TimerWork> works = new HashMap<>();
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicInteger waiting = new AtomicInteger();

    TimerWorker(
            Timers timers, List<TimerWork> works, TransactionTemplate transaction, Clock clock, MeterRegistry meters) {
        this.timers = timers;
        works.forEach(work -> work.kinds().forEach(kind -> this.works.put(kind, work)));
        this.transaction = transaction;
        this.clock = clock;
        Gauge.builder("komado.timers.due", waiting, AtomicInteger::get)
                .description("How many timers were due at the last look")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void workDue() {
        try {
            Instant now = clock.instant();
            List<Timers.Due> due = Objects.requireNonNull(transaction.execute(status -> timers.due(now, BATCH)));
            waiting.set(due.size());
            due.forEach(one -> Tenancy.run(one.tenant(), () -> work(one.timer(), now)));
        } catch (RuntimeException e) {
            LOG.warn("Timers will be looked at again: {}", Traces.kindOf(e));
        }
    }

    private void work(Timer timer, Instant now) {
        try {
            transaction.executeWithoutResult(status -> {
                if (timers.take(timer, now)) {
                    Objects.requireNonNull(works.get(timer.kind()), timer.kind())
                            .work(timer);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("A timer of kind {} is put off: {}", timer.kind(), Traces.kindOf(e));
            transaction.executeWithoutResult(status -> timers.set(timer, now.plus(LATER)));
        }
    }
}
