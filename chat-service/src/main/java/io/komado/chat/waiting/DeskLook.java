package io.komado.chat.waiting;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.Readership;
import io.komado.chat.conversations.WhenBegun;
import io.komado.chat.desks.DeskId;
import io.komado.chat.policies.Policies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks at each desk at fixed minutes, so that no mail tells when something came. Told are those alone who can read what waits: whoever a
 * member went around learns of nothing (R0-36). A message sets no timer and is no dearer for it.
 */
@Component
class DeskLook implements TimerHandler, WhenBegun {

    private static final String KIND = "desk.look";

    /** The minutes at which desks are looked at: each quarter. */
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Waiting waiting;
    private final WaitingAnnouncements announcements;
    private final Readership readership;
    private final Line line;
    private final Policies policies;
    private final Timers timers;
    private final Clock clock;

    DeskLook(
            Waiting waiting,
            WaitingAnnouncements announcements,
            Readership readership,
            Line line,
            Policies policies,
            Timers timers,
            Clock clock) {
        this.waiting = waiting;
        this.announcements = announcements;
        this.readership = readership;
        this.line = line;
        this.policies = policies;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void begun(ConversationId conversation, Instant hour) {
        line.deskOf(conversation).ifPresent(this::lookAgain);
    }

    @Override
    public void due(String reference, Instant due) {
        DeskId desk = new DeskId(UUID.fromString(reference));
        Instant hour = CoarseTime.hourOf(clock);
        LocalDate today = CoarseTime.dayOf(clock, CoarseTime.TOKYO);
        Waiting.Unread unread = waiting.unread(desk);
        if (waiting.toBeTold(desk, unread.messages(), hour)) {
            announcements.waiting(desk, readersOf(unread.in(), today), hour);
        }
        List<ConversationId> late = waiting.newlyUnanswered(
                desk, hour.minus(Duration.ofHours(policies.at(today).answerWithinHours())));
        if (!late.isEmpty()) {
            announcements.unanswered(desk, readersOf(late, today), hour);
        }
        lookAgain(desk);
    }

    private Set<StaffId> readersOf(Collection<ConversationId> conversations, LocalDate today) {
        return conversations.stream()
                .flatMap(conversation -> readership.readers(conversation, today).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void lookAgain(DeskId desk) {
        long next = clock.instant().getEpochSecond() / QUARTER.toSeconds() + 1;
        timers.set(KIND, desk.toString(), Instant.ofEpochSecond(next * QUARTER.toSeconds()));
    }
}
