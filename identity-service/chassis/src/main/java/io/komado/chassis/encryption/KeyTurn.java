package io.komado.chassis.encryption;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives a tenant a new key each night and wraps by it what lives. Some rows in each turn; a turn and the timer for the next are one
 * transaction, so that whatever dies, the next turn goes on.
 */
final class KeyTurn implements TimerHandler {

    static final String KIND = "keys.turn";

    private static final int HOUR = 3;

    /** Longer than any request lasts that made a data key and has not stored it yet. */
    private static final Duration UNTIL_THE_OLD_GO = Duration.ofHours(1);

    private final TenantKeys tenants;
    private final KeyedTables tables;
    private final EpochKeys epochs;
    private final Timers timers;
    private final Clock clock;

    KeyTurn(TenantKeys tenants, KeyedTables tables, EpochKeys epochs, Timers timers, Clock clock) {
        this.tenants = tenants;
        this.tables = tables;
        this.epochs = epochs;
        this.timers = timers;
        this.clock = clock;
    }

    /** The coming night's hour. */
    static Instant nextNight(Clock clock) {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO)
                .plusDays(1)
                .atTime(HOUR, 0)
                .atZone(CoarseTime.TOKYO)
                .toInstant();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(String reference, Instant due) {
        TenantId tenant = Tenancy.required();
        if (tenants.newestVersion().isEmpty()) {
            return;
        }
        Optional<Integer> version = tenants.turnTo(tenant, epochs.current(CoarseTime.dayOf(clock, CoarseTime.TOKYO)));
        if (tables.rewrapSome(version.orElseThrow())) {
            timers.set(KIND, reference, clock.instant());
        } else {
            timers.set(OldKeys.KIND, reference, clock.instant().plus(UNTIL_THE_OLD_GO));
            timers.set(KIND, reference, nextNight(clock));
        }
    }
}
