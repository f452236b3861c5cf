package io.komado.chat.waiting;

import io.komado.chat.conversations.ConversationId;
import io.komado.chat.desks.DeskId;
import java.time.Instant;
import java.util.List;

/** What waits at the running tenant's desks; a port, because SQL stays at the rim. */
public interface Waiting {

    /**
     * What nobody of the desk has read.
     *
     * @param messages how many messages
     * @param in some of the conversations in which they are, the latest first
     */
    record Unread(long messages, List<ConversationId> in) {}

    Unread unread(DeskId desk);

    /**
     * Notes what is unread now.
     *
     * @return whether the desk is to be told: there is more than it was told of, and that was before this hour
     */
    boolean toBeTold(DeskId desk, long unread, Instant hour);

    /** Conversations in which the member wrote last, at this hour or before, and of which that was not told yet; from now on it was. */
    List<ConversationId> newlyUnanswered(DeskId desk, Instant sinceHour);
}
