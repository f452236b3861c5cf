package io.komado.chat.conversations;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.desks.Desks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a member can do: write to a desk and read what came back; nothing of another member exists here (R0-05, R0-09). */
@Service
public class MemberConversations {

    private final Line line;
    private final Messages messages;
    private final ReadMarks marks;
    private final Restraints restraints;
    private final MemberRoutes routes;
    private final Desks desks;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final List<WhenBegun> whenBegun;
    private final List<BeforeWithdrawal> beforeWithdrawal;

    MemberConversations(
            Line line,
            Messages messages,
            ReadMarks marks,
            Restraints restraints,
            MemberRoutes routes,
            Desks desks,
            Clock clock,
            TransactionTemplate transaction,
            List<WhenBegun> whenBegun,
            List<BeforeWithdrawal> beforeWithdrawal) {
        this.beforeWithdrawal = List.copyOf(beforeWithdrawal);
        this.whenBegun = List.copyOf(whenBegun);
        this.line = line;
        this.messages = messages;
        this.marks = marks;
        this.restraints = restraints;
        this.routes = routes;
        this.desks = desks;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Writes on a route; the first message begins the conversation. Sent again with its client id, it is the same message.
     *
     * @throws Refusal 409 {@code tenant-not-open} while members cannot write, {@code desk-not-open} while nobody could read it,
     *     {@code conversation-closed} and {@code conversation-slowed} while the desk holds it back, so that the app can say where else to
     *     turn (R1-02): never a silent send
     */
    public Line.Written write(Actor.Member member, RouteId route, UUID clientId, Line.Content content) {
        try {
            return writeOnce(member, route, clientId, content);
        } catch (Line.Left ignored) {
            return writeOnce(member, route, clientId, content);
        }
    }

    private Line.Written writeOnce(Actor.Member member, RouteId route, UUID clientId, Line.Content content) {
        Line.Moment now = now();
        try {
            Optional<Line.Written> atHand = content.file() == null
                    ? line.writeAtHand(route, member.ref(), clientId, content.text(), now)
                    : Optional.empty();
            if (atHand.isPresent()) {
                return atHand.get();
            }
            return transaction.execute(status -> {
                ConversationId conversation = lineOrNew(member, route, now);
                Message message = line.write(conversation, Optional.empty(), clientId, content, now);
                return new Line.Written(conversation, message, false);
            });
        } catch (Line.AlreadyWritten ignored) {
            return written(member, route, clientId).orElseThrow(Refusal::notFound);
        } catch (Line.NothingTakenIn ignored) {
            return written(member, route, clientId).orElseThrow(() -> notTaken(member, route));
        }
    }

    private ConversationId lineOrNew(Actor.Member member, RouteId route, Line.Moment now) {
        return line.of(route, member.ref()).orElseGet(() -> begin(member, route, now.hour()));
    }

    private Line.Moment now() {
        return new Line.Moment(CoarseTime.hourOf(clock), CoarseTime.dayOf(clock, CoarseTime.TOKYO));
    }

    private Refusal notTaken(Actor.Member member, RouteId route) {
        return transaction.execute(status -> {
            if (!desks.takesIn()) {
                return Refusal.conflict(
                        "tenant-not-open", "This was not sent: your organisation takes no messages at present.");
            }
            if (restraintOn(member, route).closed().isPresent()) {
                return closed();
            }
            return routes.takesIn(member, route)
                    ? Refusal.conflict(
                            "conversation-slowed", "This was not sent: it is more than the desk takes in an hour.")
                    : MemberRoutes.deskNotOpen();
        });
    }

    private static Refusal closed() {
        return Refusal.conflict("conversation-closed", "This was not sent: the desk has closed this conversation.");
    }

    private Restraint restraintOn(Actor.Member member, RouteId route) {
        return line.of(route, member.ref())
                .map(conversation -> restraints.of(conversation, now().day()))
                .orElse(Restraint.NONE);
    }

    /**
     * Refuses while the desk has closed the line.
     *
     * @throws Refusal 409 {@code conversation-closed}
     */
    @Transactional(readOnly = true)
    public void requireNotClosed(Actor.Member member, RouteId route) {
        if (restraintOn(member, route).closed().isPresent()) {
            throw closed();
        }
    }

    /** The member's own line on this route; empty while nothing was written. */
    @Transactional(readOnly = true)
    public Page read(Actor.Member member, RouteId route, int before, int limit) {
        return own(member, route)
                .map(conversation -> Pages.of(
                        messages.latest(conversation, Messages.Span.before(before), limit + 1),
                        limit,
                        marks.byMember(conversation)))
                .orElseGet(() -> new Page(List.of(), false, 0, false));
    }

    /** A file of the member's own line on this route. */
    @Transactional(readOnly = true)
    public StoredAttachment attachment(Actor.Member member, RouteId route, AttachmentId file) {
        return own(member, route)
                .flatMap(conversation -> messages.attachment(conversation, file, 0))
                .orElseThrow(Refusal::notFound);
    }

    /** What came after this number, for a stream that goes on. */
    @Transactional(readOnly = true)
    public List<Message> after(Actor.Member member, RouteId route, int seq, int limit) {
        return own(member, route)
                .map(conversation -> messages.after(conversation, seq, limit))
                .orElseGet(List::of);
    }

    /** The member's conversation on this route. */
    @Transactional(readOnly = true)
    public Optional<ConversationId> own(Actor.Member member, RouteId route) {
        Optional<ConversationId> own = line.of(route, member.ref());
        if (own.isEmpty()) {
            routes.requireKnown(member, route);
        }
        return own;
    }

    /**
     * Takes a message back: it is empty at once for both sides, and a mark stays. Whoever has read it may remember it.
     *
     * @throws Refusal 409 {@code conversation-held} while it is kept longer
     */
    @Transactional
    public void withdraw(Actor.Member member, RouteId route, UUID clientId, Withdrawal why) {
        own(member, route).ifPresent(conversation -> {
            beforeWithdrawal.forEach(one -> one.check(conversation));
            line.withdraw(conversation, clientId, why);
        });
    }

    /** Whether this client id was written on this route. */
    @Transactional(readOnly = true)
    public boolean wasWritten(Actor.Member member, RouteId route, UUID clientId) {
        return written(member, route, clientId).isPresent();
    }

    /**
     * Writes, in the running transaction, what waited for its time; written before, it is the same message.
     *
     * @return false while members cannot write, nobody could read it, or the desk holds it back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean deliver(Actor.Member member, RouteId route, UUID clientId, Line.Content content) {
        if (wasWritten(member, route, clientId)) {
            return true;
        }
        if (!routes.takesIn(member, route)) {
            return false;
        }
        Line.Moment now = now();
        try {
            line.write(lineOrNew(member, route, now), Optional.empty(), clientId, content, now);
            return true;
        } catch (Line.NothingTakenIn ignored) {
            return false;
        }
    }

    /** Marks as read by the member; nobody is shown it. */
    @Transactional
    public void markRead(Actor.Member member, RouteId route, int upTo) {
        own(member, route).ifPresent(conversation -> marks.markByMember(conversation, upTo));
    }

    private Optional<Line.Written> written(Actor.Member member, RouteId route, UUID clientId) {
        return transaction.execute(status -> own(member, route)
                .flatMap(conversation -> messages.written(conversation, clientId)
                        .map(message -> new Line.Written(conversation, message, true))));
    }

    private ConversationId begin(Actor.Member member, RouteId route, Instant hour) {
        ConversationId begun = line.begin(routes.toBegin(member, route), member.ref(), hour);
        whenBegun.forEach(one -> one.begun(begun, hour));
        return begun;
    }
}
