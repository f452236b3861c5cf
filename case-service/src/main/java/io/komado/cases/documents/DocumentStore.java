package io.komado.cases.documents;

import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.ThingId;
import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The running tenant's documents, and who is a guest of a case. An interface because the database is an adapter, which points inwards. */
public interface DocumentStore {

    void add(CaseId id, Document document, byte[] content);

    /** Those of a case, the newest last. */
    List<Document> of(CaseId id);

    Optional<byte[]> content(CaseId id, ThingId document);

    /** Lets somebody in, or changes until when. */
    void letIn(CaseId id, Guest guest);

    /** Whoever it is reads nothing of it from now on. */
    void leaves(CaseId id, StaffId person);

    /** The guests of a case whose last day has not passed. */
    List<Guest> guests(CaseId id, LocalDate today);

    /** The cases whose guest this person is on this day. */
    List<CaseId> sharedWith(StaffId person, LocalDate today);
}
