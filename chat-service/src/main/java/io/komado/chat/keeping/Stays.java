package io.komado.chat.keeping;

import io.komado.chassis.actor.MemberRef;
import io.komado.chat.conversations.ConversationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How long the running tenant's conversations stay, and those that have left; a port, because SQL stays at the rim. */
public interface Stays {

    /** How this conversation is kept, its row locked against a message on its way; empty when it has left. */
    Optional<Stay> locked(ConversationId conversation);

    /** The same without a lock. */
    Optional<Stay> of(ConversationId conversation);

    void announce(ConversationId conversation, LocalDate today);

    /** Takes it away from its desk and its member at once. */
    void leave(ConversationId conversation, Cause cause, LocalDate today, Optional<LocalDate> due);

    /** Those that left this member and can still be read, the newest first. */
    List<Farewell> farewells(MemberRef member);

    /** One that left this member and can still be read. */
    Optional<Farewell> farewell(MemberRef member, FarewellId id);

    /** What left and waits to be destroyed. */
    Optional<Farewell> waiting(ConversationId conversation);

    /** Destroys the keys of the conversation and of its files; false when that was done before. */
    boolean destroyKeys(ConversationId conversation);

    /** Deletes some of what has no key any more; false when nothing is left. */
    boolean sweepSome(ConversationId conversation);

    /** @param threat whether two people saw a threat in it */
    void hold(UUID hold, ConversationId conversation, LocalDate until, boolean threat);

    /** Ends a hold whose day has come; false when there is none. */
    boolean endHold(UUID hold, LocalDate today);

    /** A case rests on this conversation from now on. */
    void tie(UUID reference, ConversationId conversation);

    /** The case lets go; the conversation, unless another reference still ties it. */
    Optional<ConversationId> untie(UUID reference);

    /** On which conversation the case behind this reference rests. */
    Optional<ConversationId> tiedBy(UUID reference);

    /** Whether a case rests on it, also when it has left. */
    boolean isTied(ConversationId conversation);
}
