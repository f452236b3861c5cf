package io.komado.chat.proposals;

import io.komado.chat.conversations.ConversationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The proposals of the running tenant; a port, because SQL and keys stay at the rim. */
public interface Proposals {

    void add(Proposal proposal);

    /** Keeps what was decided; false when it was decided otherwise meanwhile. */
    boolean decide(Proposal proposal);

    /** Those about this conversation that can still be decided on this day, the oldest first. */
    List<Proposal> open(ConversationId conversation, LocalDate today);

    Optional<Proposal> find(ConversationId conversation, ProposalId id);
}
