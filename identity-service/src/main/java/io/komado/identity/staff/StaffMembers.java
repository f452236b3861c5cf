package io.komado.identity.staff;

import io.komado.chassis.actor.StaffId;
import java.util.List;
import java.util.Optional;

/** The staff of the tenant of the running transaction; a port, because SQL stays at the rim. */
public interface StaffMembers {

    void add(StaffMember member);

    void markInvited(StaffId id);

    List<StaffMember> all();

    Optional<StaffMember> find(StaffId id);
}
