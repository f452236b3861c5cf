package io.komado.chat.keeping;

import io.komado.chat.conversations.BeforeWithdrawal;
import io.komado.chat.conversations.ConversationId;
import org.springframework.stereotype.Component;

/** A hold blocks every deletion, that of one message too. */
@Component
class HeldMessages implements BeforeWithdrawal {

    private final Stays stays;
    private final Endings endings;

    HeldMessages(Stays stays, Endings endings) {
        this.stays = stays;
        this.endings = endings;
    }

    @Override
    public void check(ConversationId conversation) {
        stays.locked(conversation).ifPresent(stay -> stay.requireNotHeld(endings.today()));
    }
}
