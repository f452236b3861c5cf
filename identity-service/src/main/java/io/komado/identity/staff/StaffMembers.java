package io.komado.identity.staff;

import io.komado.chassis.actor.StaffId;
import java.util.List;
import java.util.Optional;

/** The staff of the tenant of the running transaction; a port, because SQL stays at the rim. */
public interface StaffMembers {

    void add(StaffMember member);

    /** Keeps what was decided about a person who is there. */
    void save(Decided decided);

    void markInvited(StaffId id);

    /** Notes that the person has signed in, or has to set up another second factor before the next time. */
    void setArrived(StaffId id, boolean arrived);

    /** Everybody, also those who have left, by name. */
    List<StaffMember> all();

    Optional<StaffMember> find(StaffId id);

    /** Whose grant this is, as long as it has not ended. */
    Optional<StaffMember> holderOf(GrantId grant);
}
