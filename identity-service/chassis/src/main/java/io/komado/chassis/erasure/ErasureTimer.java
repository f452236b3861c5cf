package io.komado.chassis.erasure;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Erases a tenant in turns of a few seconds. A turn is one transaction of one replica, together with the timer that asks for the next, so
 * that whatever dies, the next turn goes on where the last one ended; what lies outside the database is destroyed again where it was already.
 */
final class ErasureTimer implements TimerHandler {

    static final String KIND = "erasure.goes-on";

    private static final String KEYS = "keys";
    private static final String ROWS = "rows";
    private static final String LAST_LOOK = "last-look";
    private static final long TURN_NANOS = Duration.ofSeconds(3).toNanos();

    /** After all rows are gone, for a request that was on its way all the time. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ErasureRegister register;
    private final TenantTables tables;
    private final List<ErasureStep> steps;
    private final JdbcClient jdbc;
    private final Timers timers;
    private final ErasureWitness witness;
    private final Clock clock;

    ErasureTimer(
            ErasureRegister register,
            TenantTables tables,
            List<ErasureStep> steps,
            JdbcClient jdbc,
            Timers timers,
            ErasureWitness witness,
            Clock clock) {
        this.register = register;
        this.tables = tables;
        this.steps = List.copyOf(steps);
        this.jdbc = jdbc;
        this.timers = timers;
        this.witness = witness;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(String reference, Instant due) {
        register.unfinished().ifPresent(erasure -> turn(reference, erasure));
    }

    private void turn(String reference, Erasure before) {
        TenantId tenant = Tenancy.required();
        long end = System.nanoTime() + TURN_NANOS;
        Erasure erasure = before;
        boolean looked = before.step().equals(LAST_LOOK);
        do {
            Erasure destroyed = destroy(tenant, erasure);
            boolean stepIsOver = destroyed.done() == erasure.done();
            if (stepIsOver && erasure.step().equals(LAST_LOOK)) {
                register.save(erasure);
                register.finish(CoarseTime.dayOf(clock, CoarseTime.TOKYO));
                witness.ended(erasure);
                return;
            }
            erasure = stepIsOver ? next(tenant, destroyed) : destroyed;
        } while (System.nanoTime() < end && (looked || !erasure.step().equals(LAST_LOOK)));
        register.save(erasure);
        witness.goesOn(erasure);
        timers.set(KIND, reference, clock.instant().plus(erasure.step().equals(LAST_LOOK) ? PAUSE : Duration.ZERO));
    }

    /** The same with more done, or with nothing more when the step is over. */
    private Erasure destroy(TenantId tenant, Erasure erasure) {
        return switch (erasure.step()) {
            case KEYS -> destroyKeys(erasure);
            case ROWS, LAST_LOOK -> {
                long gone = tables.deleteSome();
                yield erasure.after(gone, gone, 0);
            }
            default ->
                step(erasure.step())
                        .map(step -> step.destroySome(tenant))
                        .map(gone -> erasure.after(gone, 0, gone))
                        .orElse(erasure);
        };
    }

    private Erasure destroyKeys(Erasure erasure) {
        List<String> keys = jdbc.sql("delete from tenant_key returning version || '@' || epoch as key")
                .query((row, number) -> row.getString("key"))
                .list();
        return keys.isEmpty() ? erasure : erasure.withKeys(keys).after(keys.size(), 0, 0);
    }

    private Erasure next(TenantId tenant, Erasure erasure) {
        List<String> order = new java.util.ArrayList<>(List.of(KEYS));
        steps.forEach(step -> order.add(step.code()));
        order.addAll(List.of(ROWS, LAST_LOOK));
        String next = order.get(order.indexOf(erasure.step()) + 1);
        long total = next.equals(ROWS)
                ? tables.count()
                : step(next).map(step -> step.count(tenant)).orElse(0L);
        return erasure.at(next, total);
    }

    private Optional<ErasureStep> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }
}
