package io.komado.cases.people;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A role that identity-service gave to a person.
 *
 * @param grant identity-service's id of it
 * @param scope for what it is held: {@code tenant}, or a kind and an id
 * @param seat of the committee; empty for other roles
 * @param from the first day
 * @param until the first day on which it does not hold any more, whether or not anybody says so
 */
public record HeldGrant(
        UUID grant, StaffId staff, Role role, String scope, String seat, LocalDate from, LocalDate until) {

    private static final String SPECIAL_MEMBER = "special-member";

    /** Whether the person sits in the committee for one case alone, with a profession that the case needs (R4-47). */
    public boolean isSpecial() {
        return seat.equals(SPECIAL_MEMBER);
    }

    /** Whether it is held for this case, or for all of them. */
    public boolean holdsIn(UUID theCase) {
        return !scope.startsWith("case:") || scope.equals("case:" + theCase);
    }
}
