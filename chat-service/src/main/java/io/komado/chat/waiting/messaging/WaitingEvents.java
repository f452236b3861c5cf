package io.komado.chat.waiting.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chat.desks.DeskId;
import io.komado.chat.waiting.WaitingAnnouncements;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes that something waits: at which desk and for whom; not how much, not whose. */
@Component
class WaitingEvents implements WaitingAnnouncements {

    static final String TOPIC = "chat.desk.v1";
    static final String WAITING = "desk.waiting";
    static final String UNANSWERED = "desk.unanswered";

    /** The data of {@value #WAITING}. */
    record DeskWaiting(UUID desk, List<UUID> staff) {}

    /** The data of {@value #UNANSWERED}. */
    record DeskUnanswered(UUID desk, List<UUID> staff) {}

    private final Outbox outbox;

    WaitingEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void waiting(DeskId desk, Set<StaffId> readers, Instant hour) {
        outbox.record(new PublishedEvent(
                TOPIC, desk.toString(), WAITING, hour, new DeskWaiting(desk.value(), sorted(readers))));
    }

    @Override
    public void unanswered(DeskId desk, Set<StaffId> readers, Instant hour) {
        outbox.record(new PublishedEvent(
                TOPIC, desk.toString(), UNANSWERED, hour, new DeskUnanswered(desk.value(), sorted(readers))));
    }

    private static List<UUID> sorted(Set<StaffId> people) {
        return people.stream().map(StaffId::value).sorted().toList();
    }
}
