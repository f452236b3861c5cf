package io.komado.chat.conversations;

import io.komado.chassis.actor.StaffId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in its place.
 *
 * @param seq 1, 2, 3 … inside its conversation
 * @param clientId by which the sender's app knows it again; sent twice, it is one message
 * @param by the person of the desk; none for the member
 * @param file what came with it; such a message has no text
 * @param sentHour the finest time that is kept
 * @param withdrawn why the member took it back, after which it is empty; null for a message that stands
 */
public record Message(
        int seq,
        UUID clientId,
        @Nullable StaffId by,
        MessageText text,
        @Nullable Attachment file,
        Instant sentHour,
        @Nullable Withdrawal withdrawn) {

    public Optional<Attachment> attachment() {
        return Optional.ofNullable(file);
    }

    public Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawn);
    }

    public Optional<StaffId> author() {
        return Optional.ofNullable(by);
    }

    public boolean isByMember() {
        return by == null;
    }
}
