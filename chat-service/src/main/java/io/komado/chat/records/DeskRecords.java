package io.komado.chat.records;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.DeskConversations;
import io.komado.chat.conversations.Line;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a desk does with a record: propose its words, and report what the member confirmed. */
@Service
public class DeskRecords {

    /** The audited acts. */
    public static final String PROPOSED = "record.proposed";

    public static final String REPORTED = "record.reported";

    private final CaseRecords records;
    private final Handover handover;
    private final RecordAnnouncements announcements;
    private final DeskConversations conversations;
    private final Line line;

    DeskRecords(
            CaseRecords records,
            Handover handover,
            RecordAnnouncements announcements,
            DeskConversations conversations,
            Line line) {
        this.records = records;
        this.handover = handover;
        this.announcements = announcements;
        this.conversations = conversations;
        this.line = line;
    }

    /** The record of this conversation, if one was proposed. */
    @Transactional(readOnly = true)
    public Optional<CaseRecord> of(Actor.Staff reader, ConversationId conversation) {
        conversations.requireReadable(reader, conversation);
        return records.of(conversation);
    }

    /**
     * Proposes words.
     *
     * @param known the version that was seen, 0 for none
     * @throws Refusal 409 {@code record-changed} when there is another
     */
    @Transactional
    public CaseRecord propose(Actor.Staff by, ConversationId conversation, String text, int known) {
        conversations.requireReadable(by, conversation);
        CaseRecord next = records.locked(conversation)
                .map(before -> before.next(text, known))
                .orElseGet(() -> CaseRecord.first(conversation, text));
        records.save(next);
        audit(PROPOSED, by, next);
        return next;
    }

    /** Reports the version that the member confirmed. */
    @Transactional
    public CaseRecord report(Actor.Staff by, ConversationId conversation, int known) {
        conversations.requireReadable(by, conversation);
        CaseRecord confirmed = records.locked(conversation).orElseThrow(Refusal::notFound);
        CaseRecord reported = confirmed.report(known);
        records.save(reported);
        handover.confirmed(conversation, confirmed.version(), confirmed.text());
        audit(REPORTED, by, reported);
        return reported;
    }

    private void audit(String act, Actor.Staff by, CaseRecord record) {
        announcements.audited(
                act, by.id(), handover.today(), line.auditReference(record.conversation()), record.version());
    }
}
