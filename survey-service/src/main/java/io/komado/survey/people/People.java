package io.komado.survey.people;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The running tenant's staff. An interface because the database is an adapter, which points inwards. */
public interface People {

    /** The roles that this person holds on this day. */
    Set<Role> rolesOf(StaffId staff, LocalDate day);

    /** Adds it; told again, with the dates as told last. */
    void granted(HeldGrant grant);

    /** It holds until this day and not on it. */
    void shortened(UUID grant, LocalDate until);

    void ended(UUID grant);
}
