package io.komado.provisioning.staff;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The running tenant's grants. An interface because the database is an adapter, which points inwards. */
public interface HeldGrants {

    /** The roles that this person holds on this day. */
    Set<Role> rolesOf(StaffId staff, LocalDate day);

    /** Adds it; told again, with the dates as told last. */
    void add(HeldGrant grant);

    /** It holds until this day and not on it. */
    void shorten(UUID grant, LocalDate until);

    void remove(UUID grant);
}
