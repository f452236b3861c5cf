package io.komado.cases.intakes;

import java.util.List;
import java.util.Optional;

/** The reports that the running tenant got from its desk. */
public interface ReportedIntakes {

    /** Keeps a new one; false when it is there, or the tenant is being erased. */
    boolean add(ReportedIntake report);

    /** One of them. */
    Optional<ReportedIntake> find(IntakeId id);

    /** Keeps what became of one; false when somebody else moved it since. */
    boolean save(ReportedIntake report);

    /** The newest first, behind this one. */
    List<ReportedIntake> newest(Optional<IntakeId> after, int limit);
}
