package io.komado.chat.conversations;

import java.util.List;

/**
 * Some messages of a conversation, oldest first.
 *
 * @param more whether there are older ones
 * @param readUpTo the number up to which this side has read
 * @param withheld whether older ones wait until the member has seen the reader's name card (R4-65)
 */
public record Page(List<Message> messages, boolean more, int readUpTo, boolean withheld) {

    Page withheld(boolean waits) {
        return new Page(messages, more, readUpTo, waits);
    }
}
