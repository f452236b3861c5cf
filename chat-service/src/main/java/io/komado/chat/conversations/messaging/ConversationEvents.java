package io.komado.chat.conversations.messaging;

import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.desks.DeskId;
import java.time.Instant;
import java.util.UUID;

/** The events of conversations; the line writes them in the same statement as what they tell of. */
public final class ConversationEvents {

    static final String TOPIC = "chat.conversation.v1";
    static final String OPENED = "conversation.opened";
    static final String MESSAGE_POSTED = "conversation.message-posted";

    /** The data of {@value #OPENED}. */
    record ConversationOpened(UUID desk) {}

    /** The data of {@value #MESSAGE_POSTED}; the side is {@code member} or {@code desk}. */
    record MessagePosted(String side) {}

    private ConversationEvents() {}

    /** A member wrote to this desk for the first time. */
    public static PublishedEvent opened(ConversationId conversation, DeskId desk, Instant hour) {
        return new PublishedEvent(TOPIC, conversation.toString(), OPENED, hour, new ConversationOpened(desk.value()));
    }

    /** A side wrote. */
    public static PublishedEvent messagePosted(ConversationId conversation, boolean byMember, Instant hour) {
        return new PublishedEvent(
                TOPIC, conversation.toString(), MESSAGE_POSTED, hour, new MessagePosted(byMember ? "member" : "desk"));
    }
}
