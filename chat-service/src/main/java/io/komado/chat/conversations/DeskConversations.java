package io.komado.chat.conversations;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.Desks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    private final Messages messages;
    private final ReadMarks marks;
    private final DeskLists lists;
    private final Readership readership;
    private final Desks desks;
    private final DeskActs acts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DeskConversations(
            Line line,
            Messages messages,
            ReadMarks marks,
            DeskLists lists,
            Readership readership,
            Desks desks,
            DeskActs acts,
            Clock clock,
            TransactionTemplate transaction) {
        this.line = line;
        this.messages = messages;
        this.marks = marks;
        this.lists = lists;
        this.readership = readership;
        this.desks = desks;
        this.acts = acts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The desk's list, newest first; those that need an answer are what is open when the organisation lapses (R1-02). */
    @Transactional(readOnly = true)
    public List<ConversationSummary> list(
            Actor.Staff reader, DeskLists.Filter filter, Optional<DeskLists.Place> after, int limit) {
        return lists.list(readerOf(reader.id()), filter, after, limit);
    }

    /** One line of the list. */
    @Transactional(readOnly = true)
    public ConversationSummary find(Actor.Staff reader, ConversationId conversation) {
        return lists.find(readerOf(reader.id()), conversation).orElseThrow(Refusal::notFound);
    }

    /** Those who can read this conversation today, for the sentence that says so. */
    @Transactional(readOnly = true)
    public List<StaffId> readers(ConversationId conversation) {
        return readership.readers(conversation, today());
    }

    /** Refuses whoever may not read at any desk, for a stream before it opens. */
    @Transactional(readOnly = true)
    public void requireReader(Actor.Staff reader) {
        readerOf(reader.id());
    }

    /** Whether this person reads at any desk at this moment. */
    @Transactional(readOnly = true)
    public boolean readsSomewhere(StaffId reader) {
        return !desks.readBy(reader, today()).isEmpty();
    }

    /** Whether this person may read this message at this moment; a stream asks again before each (G2). */
    @Transactional(readOnly = true)
    public boolean mayRead(StaffId reader, ConversationId conversation, int seq) {
        return readership
                .access(reader, conversation, today())
                .filter(access -> seq > access.after())
                .isPresent();
    }

    /** Reads a line; the first time of a day goes on record. */
    @Transactional
    public Page read(Actor.Staff reader, ConversationId conversation, int before, int limit) {
        int after = requireReadable(reader.id(), conversation).after();
        acts.record(READ, conversation, reader.id());
        return Pages.of(
                        messages.latest(conversation, new Messages.Span(after, before), limit + 1),
                        limit,
                        marks.byDesk(conversation))
                .withheld(after > 0);
    }

    /** Puts on record that this line was read as it arrived. */
    @Transactional
    public void noteRead(StaffId reader, ConversationId conversation) {
        acts.record(READ, conversation, reader);
    }

    /** A file of a line; that it was read goes on record like its words. */
    @Transactional
    public StoredAttachment attachment(Actor.Staff reader, ConversationId conversation, AttachmentId file) {
        int after = requireReadable(reader.id(), conversation).after();
        StoredAttachment found = messages.attachment(conversation, file, after).orElseThrow(Refusal::notFound);
        acts.record(READ, conversation, reader.id());
        return found;
    }

    /** Refuses whoever may not answer here, before a file is worked on. */
    @Transactional(readOnly = true)
    public void requireReadable(Actor.Staff author, ConversationId conversation) {
        requireReadable(author.id(), conversation);
    }

    /** Answers; the first answer of a day goes on record. */
    public Line.Written reply(Actor.Staff author, ConversationId conversation, UUID clientId, Line.Content content) {
        Line.Moment now = new Line.Moment(CoarseTime.hourOf(clock), today());
        try {
            return transaction.execute(status -> {
                requireReadable(author.id(), conversation);
                Message message = line.write(conversation, Optional.of(author.id()), clientId, content, now);
                acts.record(REPLIED, conversation, author.id());
                return new Line.Written(conversation, message, false);
            });
        } catch (Line.Left ignored) {
            throw Refusal.notFound();
        } catch (Line.AlreadyWritten ignored) {
            return transaction.execute(status -> {
                requireReadable(author.id(), conversation);
                return new Line.Written(
                        conversation, messages.written(conversation, clientId).orElseThrow(), true);
            });
        }
    }

    /** Marks as read by the desk, for all of its people; the member is not shown it. */
    @Transactional
    public void markRead(Actor.Staff reader, ConversationId conversation, int upTo) {
        requireReadable(reader.id(), conversation);
        marks.markByDesk(conversation, upTo);
    }

    private Readership.Access requireReadable(StaffId staff, ConversationId conversation) {
        return readership.access(staff, conversation, today()).orElseThrow(Refusal::notFound);
    }

    private DeskLists.Reader readerOf(StaffId staff) {
        Set<DeskId> own = desks.readBy(staff, today());
        if (own.isEmpty()) {
            throw Refusal.notFound();
        }
        return new DeskLists.Reader(staff, own, today());
    }

    private LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }
}
