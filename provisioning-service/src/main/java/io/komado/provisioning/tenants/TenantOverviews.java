package io.komado.provisioning.tenants;

import io.komado.chassis.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * The operator's look across tenants, through a database role that sees only these columns. An interface because the database is
 * an adapter, which points inwards.
 */
public interface TenantOverviews {

    /** All tenants, the newest first. */
    List<TenantOverview> all();

    /** One of them. */
    Optional<TenantOverview> of(TenantId tenant);
}
