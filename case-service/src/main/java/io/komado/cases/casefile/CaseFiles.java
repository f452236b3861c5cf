package io.komado.cases.casefile;

import io.komado.cases.procedure.CaseFile;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Decided;
import io.komado.cases.procedure.Move;
import io.komado.cases.procedure.Status;
import io.komado.chassis.actor.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The running tenant's cases. An interface because the database is an adapter, which points inwards. */
public interface CaseFiles {

    /** One that this person may read; empty as well where it is somebody else's (R0-09). */
    Optional<OpenCase> readable(CaseId id, Reader reader);

    /** One, for the system. */
    Optional<OpenCase> find(CaseId id);

    /** The one that began with the record of this reference, for the system. */
    Optional<OpenCase> begunWith(UUID reference);

    /** Whether this person may read it. */
    boolean isReadable(CaseId id, Reader reader);

    /** Whether this person has no interest in it, whether or not it is theirs to read. */
    boolean isFreeOfInterest(CaseId id, StaffId person);

    /** Keeps a new one. */
    void add(Decided begun, Move move, LocalDate today);

    /**
     * Keeps a case after a move.
     *
     * @return false when another one moved it in between
     */
    boolean save(Decided decided, LocalDate today);

    /** Adds to the history. */
    void happened(CaseId id, Decided decided, Move move, Optional<StaffId> by, Instant at);

    /** Destroys a case: its key, and with it all that was written, then its rows. */
    void destroy(CaseId id);

    /** Joins two cases. */
    void link(CaseId one, CaseId other);

    /** The other cases joined with it. */
    List<CaseId> linked(CaseId id);

    /** What happened to it, from the first. */
    List<HistoryEntry> history(CaseId id);

    /** The cases that this person may read, the newest first, after this one; at most {@code limit}. */
    List<Heading> board(Reader reader, Optional<Status> status, Optional<CaseId> after, int limit);

    /** How many of them stand where. */
    Map<Status, Integer> counts(Reader reader);

    /** Who has an interest in this case: by the case, by a unit or a person in it, or because the reporter wants them out. */
    Set<StaffId> conflicted(CaseFile file);

    /** Notes that this person keeps out of this case. */
    void recuse(CaseId id, StaffId person);
}
