package io.komado.identity.staff;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.TenantId;
import java.util.Optional;

/** The accounts of staff, which live in Keycloak: a port, because the rules need to know nothing of Keycloak. */
public interface StaffAccounts {

    /** Makes an account that demands a password and a second factor; empty when the address has one already. */
    Optional<StaffId> create(TenantId tenant, String email, String displayName, Role role, String language);

    /** Takes back an account whose making could not be completed. */
    void remove(StaffId id);

    /** Sends the invitation mail; false when it could not leave. */
    boolean invite(StaffId id, Role role);
}
