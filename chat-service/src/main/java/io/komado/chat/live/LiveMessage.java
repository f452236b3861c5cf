package io.komado.chat.live;

import io.komado.chassis.tenancy.TenantId;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to open streams.
 *
 * @param cursor random, by which a desk's stream can go on
 * @param nickname as the desk knows the line; none until it has been fetched
 */
public record LiveMessage(
        TenantId tenant,
        Line.Owner owner,
        ConversationId conversation,
        String cursor,
        @Nullable String nickname,
        Message message) {

    /** Whether both tell of one message: what was taken back is not remembered as it was. */
    boolean isThatOf(LiveMessage other) {
        return conversation.equals(other.conversation) && message.seq() == other.message.seq();
    }

    @Override
    public String toString() {
        return "LiveMessage[hidden]";
    }
}
