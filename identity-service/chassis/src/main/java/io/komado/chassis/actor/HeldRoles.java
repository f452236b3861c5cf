package io.komado.chassis.actor;

import io.komado.chassis.tenancy.TenantId;
import java.util.Set;

/**
 * Knows the roles that a person of the staff holds at this moment, whatever a token said when it was made. A service that has one
 * lets nobody act in a role that has ended (R0-07, G2); a service without it goes by the token.
 */
public interface HeldRoles {

    /** The roles held now; none for a person whom this tenant does not know. */
    Set<Role> of(TenantId tenant, StaffId staff);
}
