package io.komado.chat.delays;

import io.komado.chassis.actor.MemberRef;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.conversations.StoredAttachment;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits to be delivered.
 *
 * @param id random, its timer's reference
 * @param clientId by which the sender's app knows it again, now and once it is delivered
 * @param text its words; empty where it is a file
 * @param stored the file, whose parts are stored already; null for words
 */
public record DelayedMessage(
        UUID id,
        RouteId route,
        MemberRef member,
        UUID clientId,
        String text,
        @Nullable StoredAttachment stored) {

    public Optional<StoredAttachment> file() {
        return Optional.ofNullable(stored);
    }

    @Override
    public String toString() {
        return "DelayedMessage[" + id + "]";
    }
}
