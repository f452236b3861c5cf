package io.komado.chat.privatenotes;

import java.util.UUID;

/** Something that a member wrote down for nobody else. */
public record PrivateNote(UUID id, String text) {

    @Override
    public String toString() {
        return "PrivateNote[" + id + "]";
    }
}
