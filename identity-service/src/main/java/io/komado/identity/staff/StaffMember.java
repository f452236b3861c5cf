package io.komado.identity.staff;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;

/**
 * A person of a tenant's staff.
 *
 * @param displayName the name that members and colleagues see
 * @param invited whether the invitation mail has left
 */
public record StaffMember(StaffId id, String displayName, Role role, boolean invited) {

    /** Whether this person may read what members write to a desk. */
    public boolean readsAtADesk() {
        return role == Role.RESPONDER;
    }
}
