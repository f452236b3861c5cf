package io.komado.identity.timers;

import io.komado.chassis.tenancy.TenantId;
import java.time.Instant;
import java.util.List;

/** The timers; a port, because SQL stays at the rim. All but {@link #due} belong to the tenant of the running transaction. */
public interface Timers {

    /** A timer whose time has come, and whose it is. */
    record Due(TenantId tenant, Timer timer) {}

    /** Sets the timer, or sets it anew. */
    void set(Timer timer, Instant due);

    void clear(Timer timer);

    /** What is due by now, over all tenants, the longest waiting first. */
    List<Due> due(Instant now, int limit);

    /** Takes a due timer away; false when somebody else is at it or was. */
    boolean take(Timer timer, Instant now);
}
