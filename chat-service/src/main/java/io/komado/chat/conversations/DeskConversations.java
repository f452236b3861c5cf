package io.komado.chat.conversations;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.Desks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person of the desk can do: see who waits, read one line at a time, answer (R0-04, R0-08). Each is on record by the day. */
@Service
public class DeskConversations {

    /** The audited acts of a desk. */
    public static final String READ = "desk.read";

    public static final String REPLIED = "desk.replied";

    private final Line line;
    private final Desks desks;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DeskConversations(Line line, Desks desks, Outbox outbox, Clock clock, TransactionTemplate transaction) {
        this.line = line;
        this.desks = desks;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * The desk's list, newest first.
     *
     * @param awaitingOnly only those in which the member wrote last: what is open when the organisation lapses (R1-02)
     */
    @Transactional(readOnly = true)
    public List<ConversationSummary> list(
            Actor.Staff reader, boolean awaitingOnly, Optional<Line.ListPlace> after, int limit) {
        return line.list(readBy(reader.id()), awaitingOnly, after, limit);
    }

    /** One line of the list. */
    @Transactional(readOnly = true)
    public ConversationSummary find(Actor.Staff reader, ConversationId conversation) {
        return readable(reader.id(), conversation);
    }

    /** Those who can read at this desk today, for the sentence that says so. */
    @Transactional(readOnly = true)
    public List<StaffId> readers(DeskId desk) {
        return desks.readers(desk, today());
    }

    /** Refuses whoever may not read at any desk, for a stream before it opens. */
    @Transactional(readOnly = true)
    public void requireReader(Actor.Staff reader) {
        readBy(reader.id());
    }

    /** The desks at which this person may read at this moment; a stream asks again before each message (G2). */
    @Transactional(readOnly = true)
    public Set<DeskId> desksReadBy(StaffId reader) {
        return desks.readBy(reader, today());
    }

    /** Reads a line; the first time of a day goes on record. */
    @Transactional
    public Page read(Actor.Staff reader, ConversationId conversation, int before, int limit) {
        requireReadable(reader.id(), conversation);
        record(READ, conversation, reader.id());
        return Pages.of(line.before(conversation, before, limit + 1), limit, line.deskRead(conversation));
    }

    /** Puts on record that this line was read as it arrived. */
    @Transactional
    public void noteRead(StaffId reader, ConversationId conversation) {
        record(READ, conversation, reader);
    }

    /** A file of a line; that it was read goes on record like its words. */
    @Transactional
    public StoredAttachment attachment(Actor.Staff reader, ConversationId conversation, AttachmentId file) {
        requireReadable(reader.id(), conversation);
        StoredAttachment found = line.attachment(conversation, file).orElseThrow(Refusal::notFound);
        record(READ, conversation, reader.id());
        return found;
    }

    /** Refuses whoever may not answer here, before a file is worked on. */
    @Transactional(readOnly = true)
    public void requireReadable(Actor.Staff author, ConversationId conversation) {
        requireReadable(author.id(), conversation);
    }

    /** Answers; the first answer of a day goes on record. */
    public Line.Written reply(Actor.Staff author, ConversationId conversation, UUID clientId, Line.Content content) {
        Instant hour = CoarseTime.hourOf(clock);
        try {
            return transaction.execute(status -> {
                requireReadable(author.id(), conversation);
                Message message = line.write(conversation, Optional.of(author.id()), clientId, content, hour);
                record(REPLIED, conversation, author.id());
                return new Line.Written(conversation, message, false);
            });
        } catch (Line.Left ignored) {
            throw Refusal.notFound();
        } catch (Line.AlreadyWritten ignored) {
            return transaction.execute(status -> {
                requireReadable(author.id(), conversation);
                return new Line.Written(
                        conversation, line.written(conversation, clientId).orElseThrow(), true);
            });
        }
    }

    /** Marks as read by the desk, for all of its people; the member is not shown it. */
    @Transactional
    public void markRead(Actor.Staff reader, ConversationId conversation, int upTo) {
        requireReadable(reader.id(), conversation);
        line.markReadByDesk(conversation, upTo);
    }

    private void record(String act, ConversationId conversation, StaffId staff) {
        LocalDate today = today();
        line.noteAct(conversation, staff, act, today)
                .ifPresent(reference -> outbox.audit(
                        AuditEntry.byStaffOn(act, staff, today, Map.of("conversation", reference.toString()))));
    }

    private void requireReadable(StaffId staff, ConversationId conversation) {
        Set<DeskId> own = readBy(staff);
        if (line.ownerOf(conversation)
                .filter(owner -> own.contains(owner.desk()))
                .isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private ConversationSummary readable(StaffId staff, ConversationId conversation) {
        Set<DeskId> own = readBy(staff);
        return line.find(conversation)
                .filter(found -> own.contains(found.desk()))
                .orElseThrow(Refusal::notFound);
    }

    private Set<DeskId> readBy(StaffId staff) {
        Set<DeskId> own = desks.readBy(staff, today());
        if (own.isEmpty()) {
            throw Refusal.notFound();
        }
        return own;
    }

    private LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }
}
