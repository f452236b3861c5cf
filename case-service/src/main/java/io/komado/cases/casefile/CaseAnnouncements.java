package io.komado.cases.casefile;

import io.komado.cases.procedure.CaseFile;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Decided;
import io.komado.chassis.actor.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells other services and the auditors of cases, in the running transaction. An interface because the broker is an adapter, which points inwards. */
public interface CaseAnnouncements {

    /** A case moved, or began; with what the reporter is told by it. */
    void moved(Decided decided, Optional<StaffId> by, Instant at);

    /** Somebody read a case. */
    void read(CaseFile file, StaffId by, String what);

    /** The years for which a case is kept are over, and it is destroyed. */
    void destroyed(CaseId id, Instant at);

    /** Somebody keeps out of a case. */
    void recused(CaseId id, StaffId person);

    /** These people have something to do in cases of theirs; not in which, and not what. */
    void workIsDue(List<StaffId> people);

    /** A case stands in the way of erasing the tenant, or does so no more. */
    void obstructs(CaseId id, boolean stands);
}
