package io.komado.chat.keeping;

import io.komado.chat.conversations.ConversationId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A conversation on which a case rests is kept until the case lets go. */
@Component
public class CaseTies {

    private final Stays stays;
    private final Endings endings;

    CaseTies(Stays stays, Endings endings) {
        this.stays = stays;
        this.endings = endings;
    }

    /** Ties it, in the transaction that hands the record over. */
    public void tie(UUID reference, ConversationId conversation) {
        stays.tie(reference, conversation);
    }

    /** Whether a case rests on this conversation. */
    public boolean isTied(ConversationId conversation) {
        return stays.isTied(conversation);
    }

    /** The conversation behind a reference; empty when the case let go or it is gone. */
    public Optional<ConversationId> conversationOf(UUID reference) {
        return stays.tiedBy(reference);
    }

    /** The case behind this reference lets go; what its member withdrew meanwhile is destroyed now. */
    public void release(UUID reference) {
        stays.untie(reference)
                .flatMap(stays::waiting)
                .filter(left -> left.due().isEmpty())
                .ifPresent(left -> endings.destroy(left.conversation(), left.cause()));
    }
}
