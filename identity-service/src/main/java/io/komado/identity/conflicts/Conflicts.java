package io.komado.identity.conflicts;

import io.komado.chassis.actor.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The conflicts of interest that stand, of the tenant of the running transaction; a port, because SQL stays at the rim. */
public interface Conflicts {

    /** Adds it; false when the same stands already. */
    boolean add(Conflict conflict);

    List<Conflict> of(StaffId staff);

    Optional<Conflict> find(UUID id);

    void remove(UUID id);
}
