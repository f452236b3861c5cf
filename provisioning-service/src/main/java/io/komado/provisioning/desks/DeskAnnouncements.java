package io.komado.provisioning.desks;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.tenants.Desk;

/** Tells the other services and the tenant's auditors, in the running transaction. An interface because events are an adapter. */
public interface DeskAnnouncements {

    /** A desk was opened. */
    void opened(Desk desk, StaffId by);

    /** A desk has another name. */
    void renamed(Desk desk, StaffId by);

    /** A desk that is a tenant of its own works for the running tenant from now on, or no more. */
    void engaged(TenantId desk, boolean served, StaffId operator);
}
