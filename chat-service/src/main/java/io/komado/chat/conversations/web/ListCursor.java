package io.komado.chat.conversations.web;

import io.komado.chassis.problem.Refusal;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.ConversationSummary;
import io.komado.chat.conversations.DeskLists;
import java.time.Instant;
import java.util.UUID;

/** A place in the desk's list as it travels: the hour and the id of the last line shown, both of which the reader has. */
final class ListCursor {

    private ListCursor() {}

    static String after(ConversationSummary last) {
        return last.lastHour().getEpochSecond() + "~" + last.id();
    }

    static DeskLists.Place read(String cursor) {
        try {
            String[] parts = cursor.split("~", 2);
            return new DeskLists.Place(
                    Instant.ofEpochSecond(Long.parseLong(parts[0])), new ConversationId(UUID.fromString(parts[1])));
        } catch (RuntimeException ignored) {
            throw Refusal.unprocessable("cursor-unknown", "The list has moved on. Read it from its beginning.");
        }
    }
}
