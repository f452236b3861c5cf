package io.komado.cases.intakes;

import io.komado.chassis.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** The running tenant's intakes. */
public interface Intakes {

    /** Keeps a new one; false when there is one under this id. */
    boolean add(DeskIntake intake);

    /** One of them. */
    Optional<DeskIntake> find(IntakeId id);

    /** Keeps what became of one; false when somebody else moved it since. */
    boolean save(DeskIntake intake);

    /**
     * What the desk has to do: employees' matters first (R1-46), then by the day on which it is due.
     *
     * @param client of one client alone; empty for all
     * @param after behind this one
     */
    List<QueuedIntake> queue(Optional<TenantId> client, Optional<IntakeId> after, int limit);

    /** How many there are to do. */
    Workload workload();
}
