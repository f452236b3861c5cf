package io.komado.chat.conversations;

import java.util.UUID;

/** A file of a message, by a random id that is used nowhere else. */
public record AttachmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
