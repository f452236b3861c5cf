package io.komado.chat.nicknames;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chat.conversations.ConversationId;
import java.util.List;
import java.util.Optional;

/** Conversations that wait for a nickname; a port, because SQL and keys stay at the rim. */
public interface WantedNicknames {

    /**
     * One that waits, in whichever tenant.
     *
     * @param wish tells this wish from a later one for the same conversation
     */
    record Wanted(TenantId tenant, ConversationId conversation, String wish) {}

    /** Some that wait, of all tenants; works without a tenant. */
    List<Wanted> some(int limit);

    /** Whose conversation it is, in the running tenant. */
    Optional<MemberRef> memberOf(ConversationId conversation);

    /** Keeps the nickname under the conversation's key and forgets the old one; it waits on only if it was wished for again. */
    void keep(Wanted wanted, String nickname);

    /** Nothing more is to be fetched for this wish. */
    void giveUp(Wanted wanted);

    /** All conversations of this member wait again, also those whose nickname is being fetched just now. */
    void want(MemberRef member);
}
