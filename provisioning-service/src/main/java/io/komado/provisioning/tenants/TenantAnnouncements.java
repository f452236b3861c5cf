package io.komado.provisioning.tenants;

import io.komado.chassis.actor.StaffId;
import java.util.Map;
import java.util.Optional;

/** Tells the other services and the tenant's auditors, in the running transaction. An interface because events are an adapter. */
public interface TenantAnnouncements {

    /** A tenant and its first desk are there. */
    void founded(Tenant tenant, Desk desk, StaffId operator);

    /**
     * Something happened to the tenant's standing, even if it stays the same.
     *
     * @param operator who did it; empty for what a date brought
     * @param about codes and dates for the auditors
     */
    void moved(Tenant before, Tenant after, StandingMove move, Optional<StaffId> operator, Map<String, Object> about);

    /** An operator wrote down another contact. */
    void contactChanged(Tenant tenant, StaffId operator);
}
