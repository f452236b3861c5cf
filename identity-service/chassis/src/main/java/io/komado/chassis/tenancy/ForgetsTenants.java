package io.komado.chassis.tenancy;

/** Keeps something of tenants in memory, and drops it when a tenant is erased; every replica is asked. */
public interface ForgetsTenants {

    /** Nothing of this tenant is kept any more. Do not block. */
    void forget(TenantId tenant);
}
