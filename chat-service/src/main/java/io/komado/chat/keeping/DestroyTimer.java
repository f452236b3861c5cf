package io.komado.chat.keeping;

import io.komado.chassis.timers.TimerHandler;
import io.komado.chat.conversations.ConversationId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The announced day has come: the keys of what the desk deleted are destroyed. */
@Component
class DestroyTimer implements TimerHandler {

    private final Stays stays;
    private final Endings endings;

    DestroyTimer(Stays stays, Endings endings) {
        this.stays = stays;
        this.endings = endings;
    }

    @Override
    public String kind() {
        return Endings.DESTROY;
    }

    @Override
    public void due(String reference, Instant due) {
        stays.waiting(new ConversationId(UUID.fromString(reference)))
                .ifPresent(left -> endings.destroy(left.conversation(), left.cause()));
    }
}
