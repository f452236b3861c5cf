package io.komado.chat.conversations;

import java.util.List;

/**
 * Some messages of a conversation, oldest first.
 *
 * @param more whether there are older ones
 * @param readUpTo the number up to which this side has read
 */
public record Page(List<Message> messages, boolean more, int readUpTo) {}
