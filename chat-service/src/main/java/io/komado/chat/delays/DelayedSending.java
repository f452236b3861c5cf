package io.komado.chat.delays;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import io.komado.chat.attachments.Attachments;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.MemberConversations;
import io.komado.chat.conversations.MessageText;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.conversations.WhenWithdrawn;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers messages at a random time from 20 minutes to 6 hours after they were written (TH-17). Until then the desk, its lists, its
 * events and its mails know nothing of them, and afterwards only the time at which they were delivered.
 */
@Service
public class DelayedSending implements TimerHandler, WhenWithdrawn {

    static final Duration SOONEST = Duration.ofMinutes(20);
    static final Duration LATEST = Duration.ofHours(6);

    private static final String DUE = "message.delayed";
    private static final Duration NEXT_TRY = Duration.ofHours(1);

    private final DelayedMessages messages;
    private final MemberConversations conversations;
    private final Attachments attachments;
    private final Timers timers;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    DelayedSending(
            DelayedMessages messages,
            MemberConversations conversations,
            Attachments attachments,
            Timers timers,
            Clock clock,
            TransactionTemplate transaction) {
        this.messages = messages;
        this.conversations = conversations;
        this.attachments = attachments;
        this.timers = timers;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Takes in a message for later; sent again with its client id, it is the same message.
     *
     * @throws io.komado.chassis.problem.Refusal 409 {@code conversation-closed} while the desk has closed the line
     */
    @Transactional
    public void later(Actor.Member member, RouteId route, UUID clientId, MessageText text) {
        if (conversations.wasWritten(member, route, clientId)) {
            return;
        }
        conversations.requireNotClosed(member, route);
        add(new DelayedMessage(UUID.randomUUID(), route, member.ref(), clientId, text.value(), null));
    }

    /**
     * Takes in a file for later: cleaned and stored now, and kept without the hour of its arrival; sent again with its client id, it is the
     * same message.
     *
     * @throws io.komado.chassis.problem.Refusal 409 {@code conversation-closed} while the desk has closed the line, and what {@link
     *     Attachments} refuses
     */
    public void later(Actor.Member member, RouteId route, UUID clientId, InputStream original) {
        conversations.own(member, route);
        conversations.requireNotClosed(member, route);
        attachments.takeIn(
                original,
                stored -> transaction.execute(status -> !conversations.wasWritten(member, route, clientId)
                        && add(new DelayedMessage(UUID.randomUUID(), route, member.ref(), clientId, "", stored))));
    }

    private boolean add(DelayedMessage message) {
        boolean added = messages.add(message);
        if (added) {
            message.file().ifPresent(file -> attachments.date(file, Instant.EPOCH));
            timers.set(DUE, message.id().toString(), drawn(clock.instant(), random.nextDouble()));
        }
        return added;
    }

    /**
     * When a message is due.
     *
     * @param share of the whole span, from 0 to 1
     */
    static Instant drawn(Instant now, double share) {
        long span = LATEST.minus(SOONEST).toMillis();
        return now.plus(SOONEST).plusMillis(Math.round(span * share)).truncatedTo(ChronoUnit.MINUTES);
    }

    /** What waits on this route. */
    @Transactional(readOnly = true)
    public List<DelayedMessage> waiting(Actor.Member member, RouteId route) {
        conversations.own(member, route);
        return messages.of(route, member.ref());
    }

    /** Takes one back, of which nobody has learned. */
    @Transactional
    public void takeBack(Actor.Member member, RouteId route, UUID clientId) {
        messages.of(route, member.ref()).stream()
                .filter(message -> message.clientId().equals(clientId))
                .forEach(this::takeBack);
    }

    /** What waits goes with the conversation. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(Actor.Member member, RouteId route) {
        messages.of(route, member.ref()).forEach(this::takeBack);
    }

    private void takeBack(DelayedMessage message) {
        timers.cancel(DUE, message.id().toString());
        discard(message);
    }

    /** Forgets it with its file. */
    private void discard(DelayedMessage message) {
        messages.forget(message.id());
        message.file().ifPresent(attachments::discard);
    }

    @Override
    public String kind() {
        return DUE;
    }

    /** Delivers, or waits on while members cannot write or nobody could read. */
    @Override
    public void due(String reference, Instant due) {
        UUID id = UUID.fromString(reference);
        messages.find(id).ifPresent(message -> {
            Actor.Member member = new Actor.Member(Tenancy.required(), message.member());
            if (conversations.wasWritten(member, message.route(), message.clientId())) {
                discard(message);
            } else if (conversations.deliver(member, message.route(), message.clientId(), contentOf(message))) {
                message.file().ifPresent(file -> attachments.date(file, CoarseTime.hourOf(clock)));
                messages.forget(id);
            } else {
                timers.set(DUE, reference, clock.instant().plus(NEXT_TRY));
            }
        });
    }

    private static Line.Content contentOf(DelayedMessage message) {
        return message.file().map(Line.Content::of).orElseGet(() -> Line.Content.of(MessageText.of(message.text())));
    }
}
