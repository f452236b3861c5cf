package io.komado.chat.keeping;

import io.komado.chassis.problem.Refusal;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.proposals.Proposal;
import io.komado.chat.proposals.TakesTwo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Legal holds: two people, a reason, an end date; they block every deletion, and the member is shown that it is kept longer. */
@Component
public class Holds implements TakesTwo, TimerHandler {

    /** The kind of proposal. */
    public static final String KIND = "hold";

    /** The longest hold; another can follow it. */
    private static final int MOST_YEARS = 3;

    private static final String ENDS = "hold.ends";

    private final Stays stays;
    private final Endings endings;
    private final KeepingAnnouncements announcements;
    private final Timers timers;

    Holds(Stays stays, Endings endings, KeepingAnnouncements announcements, Timers timers) {
        this.stays = stays;
        this.endings = endings;
        this.announcements = announcements;
        this.timers = timers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void check(Proposal proposal) {
        LocalDate today = endings.today();
        LocalDate until = Optional.ofNullable(proposal.until())
                .orElseThrow(() -> Refusal.unprocessable("hold-needs-end", "A hold has a last day.")
                        .at("/until", "needed"));
        if (!until.isAfter(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
            throw Refusal.unprocessable("hold-end-unlawful", "A hold ends after today and within three years.")
                    .at("/until", until.isAfter(today) ? "too-late" : "past");
        }
    }

    @Override
    public void confirmed(Proposal proposal) {
        place(
                proposal.id().value(),
                proposal.conversation(),
                Optional.ofNullable(proposal.until()).orElseThrow());
    }

    /** Holds a conversation, in the transaction of what two people decided. */
    public void place(UUID hold, ConversationId conversation, LocalDate until) {
        place(hold, conversation, until, false);
    }

    /** The same, because of a threat that two people saw in it. */
    public void placeForThreat(UUID hold, ConversationId conversation, LocalDate until) {
        place(hold, conversation, until, true);
    }

    private void place(UUID hold, ConversationId conversation, LocalDate until, boolean threat) {
        if (stays.locked(conversation).isEmpty()) {
            throw Refusal.notFound();
        }
        stays.hold(hold, conversation, until, threat);
        timers.set(ENDS, hold.toString(), Endings.dueOn(until));
        announcements.obstacle(hold, true);
    }

    /** The day has come: nothing stands in the way any more. */
    @Override
    public void due(String reference, Instant due) {
        UUID hold = UUID.fromString(reference);
        if (stays.endHold(hold, endings.today())) {
            announcements.obstacle(hold, false);
        }
    }
}
