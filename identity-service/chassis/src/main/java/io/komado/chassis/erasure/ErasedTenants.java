package io.komado.chassis.erasure;

import io.komado.chassis.signal.SignalListener;
import io.komado.chassis.tenancy.ForgetsTenants;
import io.komado.chassis.tenancy.TenantId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows on this replica which tenants are or were erased, and has everything in memory drop them. */
final class ErasedTenants implements SignalListener {

    private final JdbcClient everyTenant;
    private final List<ForgetsTenants> memories;
    private final Set<TenantId> erased = ConcurrentHashMap.newKeySet();
    private volatile boolean stale = true;

    ErasedTenants(JdbcClient everyTenant, List<ForgetsTenants> memories) {
        this.everyTenant = everyTenant;
        this.memories = List.copyOf(memories);
    }

    boolean contains(TenantId tenant) {
        if (stale) {
            stale = false;
            read();
        }
        return erased.contains(tenant);
    }

    private void read() {
        try {
            everyTenant
                    .sql("select tenant_id from erasure")
                    .query((row, number) -> row.getString("tenant_id"))
                    .list()
                    .forEach(this::changed);
        } catch (RuntimeException e) {
            stale = true;
            throw e;
        }
    }

    @Override
    public String channel() {
        return Erasures.CHANNEL;
    }

    @Override
    public void changed(String subject) {
        TenantId tenant = new TenantId(subject);
        if (erased.add(tenant)) {
            memories.forEach(memory -> memory.forget(tenant));
        }
    }

    @Override
    public void lookAgain() {
        stale = true;
    }
}
