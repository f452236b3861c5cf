package io.komado.chassis.encryption;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import java.time.Clock;
import java.time.Instant;

/** Deletes a tenant's keys of before, once nothing lies under them, and the epoch keys whose term is over. */
final class OldKeys implements TimerHandler {

    static final String KIND = "keys.old";

    private final TenantKeys tenants;
    private final KeyedTables tables;
    private final EpochKeys epochs;
    private final Timers timers;
    private final Clock clock;

    OldKeys(TenantKeys tenants, KeyedTables tables, EpochKeys epochs, Timers timers, Clock clock) {
        this.tenants = tenants;
        this.tables = tables;
        this.epochs = epochs;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(String reference, Instant due) {
        TenantId tenant = Tenancy.required();
        tenants.newestVersion().ifPresent(version -> {
            if (tenants.lockOlderThan(version) && tables.rewrapSome(version)) {
                timers.set(KIND, reference, clock.instant());
            } else {
                tenants.forgetOlderThan(tenant, version);
                epochs.destroyOld(CoarseTime.dayOf(clock, CoarseTime.TOKYO));
            }
        });
    }
}
