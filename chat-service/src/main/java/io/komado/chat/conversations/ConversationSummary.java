package io.komado.chat.conversations;

import io.komado.chat.desks.DeskId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a desk's list shows it: a nickname, and nothing else about the member (R0-18, TH-06).
 *
 * @param nick none until it has been fetched
 * @param unread messages of the member that nobody of the desk has read
 * @param awaiting whether the member wrote last
 * @param lastHour the hour of the last message
 */
public record ConversationSummary(
        ConversationId id, DeskId desk, @Nullable String nick, int unread, boolean awaiting, Instant lastHour) {

    public Optional<String> nickname() {
        return Optional.ofNullable(nick);
    }

    @Override
    public String toString() {
        return "ConversationSummary[" + id + "]";
    }
}
