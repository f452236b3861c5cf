package io.komado.chat.keeping;

import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import io.komado.chat.conversations.ConversationId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sweeps what has no key any more, some in each turn; a turn and the timer for the next are one transaction, so that a crash costs nothing but the turn. */
@Component
class RemainsTimer implements TimerHandler {

    private final Stays stays;
    private final Timers timers;
    private final Clock clock;

    RemainsTimer(Stays stays, Timers timers, Clock clock) {
        this.stays = stays;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Endings.REMAINS;
    }

    @Override
    public void due(String reference, Instant due) {
        if (stays.sweepSome(new ConversationId(UUID.fromString(reference)))) {
            timers.set(Endings.REMAINS, reference, clock.instant());
        }
    }
}
