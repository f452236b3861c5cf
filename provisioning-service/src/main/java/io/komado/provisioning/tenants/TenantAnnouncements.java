package io.komado.provisioning.tenants;

import io.komado.chassis.actor.StaffId;

/** Tells the other services and the tenant's auditors, in the running transaction. An interface because events are an adapter. */
public interface TenantAnnouncements {

    /** A tenant and its first desk are there. */
    void founded(Tenant tenant, Desk desk, StaffId operator);
}
