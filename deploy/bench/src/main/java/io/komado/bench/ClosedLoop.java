package io.komado.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** So many workers, each with one thing under way and the next begun when it is done. */
final class ClosedLoop {

    private static final long LONGEST_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;

    /**
     * What came of it.
     *
     * @param micros how long each took that was done
     * @param refused how many were refused or lost
     */
    record Outcome(double seconds, Histogram micros, long refused) {

        double perSecond() {
            return micros.getTotalCount() / seconds;
        }

        String row() {
            return "%,8.0f /s   p50 %6.1f   p95 %6.1f   p99 %6.1f ms   refused %d"
                    .formatted(perSecond(), millis(50), millis(95), millis(99), refused);
        }

        private double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    private ClosedLoop() {}

    /** An empty histogram of microseconds, up to a minute, to three digits. */
    static Histogram histogram() {
        return new Histogram(LONGEST_MICROS, 3);
    }

    /** Lets them work for the first while unmeasured and for the second measured. */
    static Outcome run(int workers, Duration settle, Duration measured, IntFunction<Step> worker) throws Exception {
        long begin = System.nanoTime() + settle.toNanos();
        long end = begin + measured.toNanos();
        Histogram all = histogram();
        long refused = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<Outcome>> parts = threads.invokeAll(IntStream.range(0, workers)
                    .mapToObj(number -> (Callable<Outcome>) () -> work(worker.apply(number), begin, end))
                    .toList());
            for (Future<Outcome> part : parts) {
                all.add(part.get().micros());
                refused += part.get().refused();
            }
        }
        return new Outcome(measured.toNanos() / 1e9, all, refused);
    }

    private static Outcome work(Step step, long begin, long end) throws Exception {
        Histogram micros = histogram();
        long refused = 0;
        try (step) {
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                boolean done = step.once();
                long after = System.nanoTime();
                if (now >= begin && after <= end) {
                    if (done) {
                        micros.recordValue((after - now) / 1_000);
                    } else {
                        refused++;
                    }
                }
            }
        }
        return new Outcome(0, micros, refused);
    }
}
