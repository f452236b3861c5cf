package io.komado.chat.links;

import io.komado.chat.conversations.ConversationId;
import java.util.Optional;

/** The running tenant's links; a port, because SQL stays at the rim. */
public interface LineLinks {

    Optional<LineLink> of(ConversationId conversation);

    /** Asks, unless something was agreed already. */
    void ask(ConversationId conversation, ConversationId earlier);

    void agree(ConversationId conversation);

    void forget(ConversationId conversation);
}
