package io.komado.chat.conversations;

import java.util.UUID;

/** A conversation, by a random id that is used nowhere else. */
public record ConversationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
