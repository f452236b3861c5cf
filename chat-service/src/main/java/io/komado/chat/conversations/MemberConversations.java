package io.komado.chat.conversations;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.desks.Desk;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.Desks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a member can do: write to a desk and read what came back; nothing of another member exists here (R0-05, R0-09). */
@Service
public class MemberConversations {

    private final Line line;
    private final Desks desks;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final List<WhenBegun> whenBegun;

    MemberConversations(
            Line line, Desks desks, Clock clock, TransactionTemplate transaction, List<WhenBegun> whenBegun) {
        this.whenBegun = List.copyOf(whenBegun);
        this.line = line;
        this.desks = desks;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A desk as this member sees it. */
    public record OwnDesk(Desk desk, boolean takesIn, boolean opened, int unread) {}

    /** The tenant's desks, with what waits for this member. */
    @Transactional(readOnly = true)
    public List<OwnDesk> desks(Actor.Member member) {
        boolean takesIn = desks.takesIn();
        return desks.all().stream()
                .map(desk -> {
                    Optional<ConversationId> own = line.of(desk.id(), member.ref());
                    return new OwnDesk(
                            desk,
                            takesIn,
                            own.isPresent(),
                            own.map(line::unreadByMember).orElse(0));
                })
                .toList();
    }

    /**
     * Writes to a desk; the first message begins the conversation. Sent again with its client id, it is the same message.
     *
     * @throws Refusal 409 {@code tenant-not-open} while members cannot write, so that the app can say where else to turn (R1-02)
     */
    public Line.Written write(Actor.Member member, DeskId desk, UUID clientId, Line.Content content) {
        try {
            return writeOnce(member, desk, clientId, content);
        } catch (Line.Left ignored) {
            transaction
                    .execute(status -> line.of(desk, member.ref()))
                    .ifPresent(left -> line.forget(member.of(), left));
            return writeOnce(member, desk, clientId, content);
        }
    }

    private Line.Written writeOnce(Actor.Member member, DeskId desk, UUID clientId, Line.Content content) {
        Instant hour = CoarseTime.hourOf(clock);
        try {
            return transaction.execute(status -> {
                ConversationId conversation = line.of(desk, member.ref()).orElseGet(() -> begin(desk, member, hour));
                Message message = line.write(conversation, Optional.empty(), clientId, content, hour);
                return new Line.Written(conversation, message, false);
            });
        } catch (Line.AlreadyWritten ignored) {
            return written(member, desk, clientId).orElseThrow(Refusal::notFound);
        } catch (Line.NothingTakenIn ignored) {
            return written(member, desk, clientId)
                    .orElseThrow(() -> Refusal.conflict(
                            "tenant-not-open", "This was not sent: your organisation takes no messages at present."));
        }
    }

    /** The member's own line with this desk; empty while nothing was written. */
    @Transactional(readOnly = true)
    public Page read(Actor.Member member, DeskId desk, int before, int limit) {
        return own(member, desk)
                .map(conversation -> {
                    List<Message> found = line.before(conversation, before, limit + 1);
                    return Pages.of(found, limit, line.memberRead(conversation));
                })
                .orElseGet(() -> new Page(List.of(), false, 0));
    }

    /** A file of the member's own line with this desk. */
    @Transactional(readOnly = true)
    public StoredAttachment attachment(Actor.Member member, DeskId desk, AttachmentId file) {
        return own(member, desk)
                .flatMap(conversation -> line.attachment(conversation, file))
                .orElseThrow(Refusal::notFound);
    }

    /** What came after this number, for a stream that goes on. */
    @Transactional(readOnly = true)
    public List<Message> after(Actor.Member member, DeskId desk, int seq, int limit) {
        return own(member, desk)
                .map(conversation -> line.after(conversation, seq, limit))
                .orElseGet(List::of);
    }

    /** The member's conversation with this desk. */
    @Transactional(readOnly = true)
    public Optional<ConversationId> own(Actor.Member member, DeskId desk) {
        Optional<ConversationId> own = line.of(desk, member.ref());
        if (own.isEmpty() && !desks.exists(desk)) {
            throw Refusal.notFound();
        }
        return own;
    }

    /** Marks as read by the member; nobody is shown it. */
    @Transactional
    public void markRead(Actor.Member member, DeskId desk, int upTo) {
        own(member, desk).ifPresent(conversation -> line.markReadByMember(conversation, upTo));
    }

    private Optional<Line.Written> written(Actor.Member member, DeskId desk, UUID clientId) {
        return transaction.execute(status -> own(member, desk)
                .flatMap(conversation -> line.written(conversation, clientId)
                        .map(message -> new Line.Written(conversation, message, true))));
    }

    private ConversationId begin(DeskId desk, Actor.Member member, Instant hour) {
        if (!desks.exists(desk)) {
            throw Refusal.notFound();
        }
        ConversationId begun = line.begin(desk, member.ref(), hour);
        whenBegun.forEach(one -> one.begun(begun, hour));
        return begun;
    }
}
