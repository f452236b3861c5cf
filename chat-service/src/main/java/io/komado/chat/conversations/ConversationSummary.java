package io.komado.chat.conversations;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.desks.DeskId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a desk's list shows it: a nickname, and nothing else about the member (R0-18, TH-06).
 *
 * @param nick none until it has been fetched
 * @param unread messages of the member that nobody of the desk has read
 * @param awaiting whether it needs an answer: the member wrote last, or somebody of the desk said so
 * @param careOf who takes care of it; null for nobody in particular
 * @param lastHour the hour of the last message
 */
public record ConversationSummary(
        ConversationId id,
        DeskId desk,
        @Nullable String nick,
        int unread,
        boolean awaiting,
        @Nullable StaffId careOf,
        Instant lastHour) {

    public Optional<StaffId> assignee() {
        return Optional.ofNullable(careOf);
    }

    public Optional<String> nickname() {
        return Optional.ofNullable(nick);
    }

    @Override
    public String toString() {
        return "ConversationSummary[" + id + "]";
    }
}
