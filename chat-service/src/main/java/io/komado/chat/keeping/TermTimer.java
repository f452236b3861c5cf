package io.komado.chat.keeping;

import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.WhenBegun;
import io.komado.chat.policies.Policies;
import io.komado.chat.policies.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Watches a conversation's term (R0-12). A message sets no timer: when this one is due it looks at the day of the last message and, as long
 * as that is young, asks to be woken again.
 */
@Component
class TermTimer implements TimerHandler, WhenBegun {

    private final Stays stays;
    private final Endings endings;
    private final Line line;
    private final Policies policies;
    private final KeepingAnnouncements announcements;
    private final Timers timers;

    TermTimer(
            Stays stays,
            Endings endings,
            Line line,
            Policies policies,
            KeepingAnnouncements announcements,
            Timers timers) {
        this.stays = stays;
        this.endings = endings;
        this.line = line;
        this.policies = policies;
        this.announcements = announcements;
        this.timers = timers;
    }

    @Override
    public String kind() {
        return Endings.TERM;
    }

    @Override
    public void begun(ConversationId conversation, Instant hour) {
        LocalDate today = endings.today();
        wake(conversation, today.plusDays(policies.at(today).conversationDays() - (long) Stay.NOTICE_DAYS));
    }

    @Override
    public void due(String reference, Instant due) {
        ConversationId conversation = new ConversationId(UUID.fromString(reference));
        stays.locked(conversation).ifPresent(stay -> step(conversation, stay));
    }

    private void step(ConversationId conversation, Stay stay) {
        LocalDate today = endings.today();
        Rules rules = policies.at(today);
        switch (stay.step(rules, today)) {
            case Stay.Step.Wait wait -> wake(conversation, wait.until());
            case Stay.Step.Announce announce -> {
                stays.announce(conversation, today);
                announcements.endAnnounced(line.auditReference(conversation), today, announce.end());
                wake(conversation, announce.end());
            }
            case Stay.Step.End ignored -> endings.leave(conversation, Cause.TERM, Optional.of(today));
        }
    }

    private void wake(ConversationId conversation, LocalDate on) {
        timers.set(Endings.TERM, conversation.toString(), Endings.dueOn(on));
    }
}
