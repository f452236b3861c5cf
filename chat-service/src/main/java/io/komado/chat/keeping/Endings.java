package io.komado.chat.keeping;

import io.komado.chassis.signal.Signals;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.Timers;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.LineSignal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The end of a conversation: gone from both sides at once, keys destroyed when they are due, rows and files in turns after that. */
@Component
class Endings {

    static final String TERM = "conversation.term";
    static final String DESTROY = "conversation.destroy";
    static final String REMAINS = "conversation.remains";

    private static final int DUE_HOUR = 3;

    private final Stays stays;
    private final Line line;
    private final KeepingAnnouncements announcements;
    private final Timers timers;
    private final Signals signals;
    private final Clock clock;

    Endings(Stays stays, Line line, KeepingAnnouncements announcements, Timers timers, Signals signals, Clock clock) {
        this.stays = stays;
        this.line = line;
        this.announcements = announcements;
        this.timers = timers;
        this.signals = signals;
        this.clock = clock;
    }

    LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }

    /** The moment of a day at which what is due on it is done. */
    static Instant dueOn(LocalDate day) {
        return day.atTime(DUE_HOUR, 0).atZone(CoarseTime.TOKYO).toInstant();
    }

    /** @param due the day on which the keys go; none to wait for a case */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(ConversationId conversation, Cause cause, Optional<LocalDate> due) {
        LocalDate today = today();
        stays.leave(conversation, cause, today, due);
        line.forget(Tenancy.required(), conversation);
        if (due.filter(day -> !day.isAfter(today)).isPresent()) {
            destroy(conversation, cause);
        } else {
            due.ifPresent(day -> timers.set(DESTROY, conversation.toString(), dueOn(day)));
            tellStreams(conversation);
        }
    }

    /** Destroys the keys now, in the running transaction; what lies under them follows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(ConversationId conversation, Cause cause) {
        if (!stays.destroyKeys(conversation)) {
            return;
        }
        if (cause == Cause.TERM) {
            announcements.purged(line.auditReference(conversation), today());
        }
        announcements.destroyed(conversation, cause, CoarseTime.hourOf(clock));
        timers.cancel(TERM, conversation.toString());
        timers.cancel(DESTROY, conversation.toString());
        timers.set(REMAINS, conversation.toString(), clock.instant());
        tellStreams(conversation);
    }

    private void tellStreams(ConversationId conversation) {
        signals.afterCommit(
                LineSignal.CHANNEL, new LineSignal(Tenancy.required(), conversation, LineSignal.LEFT).subject());
    }
}
