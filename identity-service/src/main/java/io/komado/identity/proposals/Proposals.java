package io.komado.identity.proposals;

import java.util.List;
import java.util.Optional;

/** The proposals of the tenant of the running transaction; a port, because SQL stays at the rim. */
public interface Proposals {

    void add(Proposal proposal);

    /** Keeps what was decided; false when it was decided otherwise meanwhile. */
    boolean decide(Proposal proposal);

    /** Those that are open, the oldest first. */
    List<Proposal> open();

    Optional<Proposal> find(ProposalId id);
}
