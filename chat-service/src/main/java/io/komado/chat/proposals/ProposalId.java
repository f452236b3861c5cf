package io.komado.chat.proposals;

import java.util.UUID;

/** One thing that waits for a second person. */
public record ProposalId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
