package io.komado.identity.proposals;

import java.util.UUID;

/** One thing that waits for a second person. */
public record ProposalId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
