package io.komado.cases.intakes;

import java.util.List;
import java.util.Optional;

/** The running tenant's hand-overs. */
public interface Handovers {

    /** Keeps a new one; false when there is one under this id. */
    boolean add(Handover handover);

    /** One of them. */
    Optional<Handover> find(HandoverId id);

    /** Keeps what became of one; false when somebody else moved it since. */
    boolean save(Handover handover);

    /** The newest first. */
    List<Handover> newest(int limit);
}
