package io.komado.chat.deskwork;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.DeskActs;
import io.komado.chat.conversations.DeskConversations;
import io.komado.chat.conversations.MessageText;
import io.komado.chat.conversations.Readership;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person of the desk does with a conversation beside answering. */
@Service
public class DeskWork {

    /** The audited acts. */
    public static final String HANDED_OVER = "desk.handed-over";

    public static final String NOTED = "desk.noted";

    private static final int MOST_NOTES = 200;

    private final DeskWorkbench bench;
    private final Readership readership;
    private final DeskActs acts;
    private final Clock clock;

    DeskWork(DeskWorkbench bench, Readership readership, DeskActs acts, Clock clock) {
        this.bench = bench;
        this.readership = readership;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Hands it to somebody who reads it, or to nobody in particular.
     *
     * @throws Refusal 422 {@code person-unknown} for anybody else, so that nobody is sent to what is not theirs
     */
    @Transactional
    public void handOver(Actor.Staff by, ConversationId conversation, Optional<StaffId> to) {
        access(by, conversation);
        if (to.isPresent() && !readership.readers(conversation, today()).contains(to.get())) {
            throw Refusal.unprocessable("person-unknown", "This person does not read here.")
                    .at("/person", "unknown");
        }
        bench.assign(conversation, to);
        acts.record(HANDED_OVER, conversation, by.id());
    }

    /** Says whether it needs an answer; the next message says it anew. */
    @Transactional
    public void mark(Actor.Staff by, ConversationId conversation, boolean needsAnswer) {
        access(by, conversation);
        bench.mark(conversation, needsAnswer);
    }

    /** Notes something for the others of the desk. */
    @Transactional
    public void note(Actor.Staff by, ConversationId conversation, UUID id, MessageText text) {
        access(by, conversation);
        if (bench.notes(conversation, 0).size() >= MOST_NOTES) {
            throw Refusal.conflict("desk-notes-full", "There is room for two hundred notes.");
        }
        bench.keep(conversation, new DeskNote(id, by.id(), today(), text.value()));
        acts.record(NOTED, conversation, by.id());
    }

    /** The notes that this person may read: none about older text that still waits for the name card (R4-65). */
    @Transactional
    public List<DeskNote> notes(Actor.Staff by, ConversationId conversation) {
        int after = access(by, conversation).after();
        acts.record(DeskConversations.READ, conversation, by.id());
        return bench.notes(conversation, after);
    }

    private Readership.Access access(Actor.Staff by, ConversationId conversation) {
        return readership.access(by.id(), conversation, today()).orElseThrow(Refusal::notFound);
    }

    private LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }
}
