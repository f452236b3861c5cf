package io.komado.chat.conversations;

import java.time.Instant;

/** Wants to know that a conversation begins, in its transaction. */
public interface WhenBegun {

    void begun(ConversationId conversation, Instant hour);
}
