package io.komado.chat.phrases;

import io.komado.chassis.actor.MemberRef;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.RouteId;
import java.util.Optional;

/** The running tenant's continuations; a port, because SQL stays at the rim. */
public interface Continuations {

    /** Keeps the hash; an earlier phrase of this conversation does not work any more. */
    void keep(ConversationId conversation, byte[] digest);

    void forget(ConversationId conversation);

    /** Whether there is a phrase. */
    boolean exists(ConversationId conversation);

    /**
     * Makes this member the owner of the conversation with this hash, under a route of the member's own, and forgets the phrase.
     *
     * @return the route; empty when there is no such phrase
     */
    Optional<RouteId> adopt(byte[] digest, MemberRef member);
}
