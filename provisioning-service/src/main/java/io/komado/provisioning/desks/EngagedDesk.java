package io.komado.provisioning.desks;

import io.komado.chassis.tenancy.TenantId;
import java.util.Optional;

/** Which desk, a tenant of its own, works for the running tenant's customers (R1-01). An interface because the database is an adapter. */
public interface EngagedDesk {

    /** That desk; empty where there is none. */
    Optional<TenantId> current();

    /** It is this one from now on. */
    void engage(TenantId desk);

    /** There is none from now on. */
    void release();
}
