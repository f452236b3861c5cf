package io.komado.chat.privatenotes;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.chat.conversations.MessageText;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a member's own notes. Nobody of the staff has a route to them. */
@Service
public class NoteBook {

    private static final int MOST = 100;

    private final PrivateNotes notes;

    NoteBook(PrivateNotes notes) {
        this.notes = notes;
    }

    /** The member's own notes. */
    @Transactional(readOnly = true)
    public List<PrivateNote> read(Actor.Member member) {
        return notes.of(member.ref());
    }

    /**
     * Begins or rewrites a note.
     *
     * @param id made by the app, so that sent twice it is one note
     */
    @Transactional
    public void keep(Actor.Member member, UUID id, MessageText text) {
        List<PrivateNote> own = notes.of(member.ref());
        if (own.size() >= MOST && own.stream().noneMatch(note -> note.id().equals(id))) {
            throw Refusal.conflict("notes-full", "There is room for a hundred notes. Throw some away first.");
        }
        notes.keep(member.ref(), new PrivateNote(id, text.value()));
    }

    /** Throws a note away. */
    @Transactional
    public void forget(Actor.Member member, UUID id) {
        notes.forget(member.ref(), id);
    }
}
