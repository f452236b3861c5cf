package io.komado.chat.live;

import io.komado.chat.conversations.ConversationId;

/** An open stream's ear; called on the dispatching thread, so it must not block. */
public interface Subscriber {

    void arrived(LiveMessage message);

    /** This line has a new nickname. */
    void named(ConversationId conversation);

    /** A line has left; what is on the screen is to be read anew. */
    void left();

    /** This replica stops; whoever listens shall come back to another. */
    void end();

    /** Messages may have been missed; look at everything again. */
    void mayHaveMissed();
}
