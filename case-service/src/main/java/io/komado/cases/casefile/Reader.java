package io.komado.cases.casefile;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import java.util.Set;

/**
 * Somebody who wants to read cases.
 *
 * @param roles held at this moment
 */
public record Reader(StaffId person, Set<Role> roles) {

    public Reader {
        roles = Set.copyOf(roles);
    }

    static Reader of(Actor.Staff actor) {
        return new Reader(actor.id(), actor.roles());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
