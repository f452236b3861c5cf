package io.komado.cases.people;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The running tenant's staff. An interface because the database is an adapter, which points inwards. */
public interface People {

    /** The roles that this person holds on this day. */
    Set<Role> rolesOf(StaffId staff, LocalDate day);

    /** All roles held on this day. */
    List<HeldGrant> heldOn(LocalDate day);

    /** Everybody of whom the organisation said something. */
    List<Colleague> colleagues();

    /** Adds it; told again, with the dates as told last. */
    void granted(HeldGrant grant);

    /** It holds until this day and not on it. */
    void shortened(UUID grant, LocalDate until);

    void ended(UUID grant);

    void changed(Colleague colleague);

    /** Adds an interest; the same again is no second one. */
    void declared(Interest interest);

    void withdrawn(UUID interest);
}
