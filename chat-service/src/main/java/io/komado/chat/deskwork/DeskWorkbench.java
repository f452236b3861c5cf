package io.komado.chat.deskwork;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.conversations.ConversationId;
import java.util.List;
import java.util.Optional;

/** Where the work of desks is kept; a port, because the rules above see neither ciphertext nor SQL. */
public interface DeskWorkbench {

    void assign(ConversationId conversation, Optional<StaffId> assignee);

    void mark(ConversationId conversation, boolean needsAnswer);

    /** Keeps a note; again with its id, nothing happens. */
    void keep(ConversationId conversation, DeskNote note);

    /** Notes that were made after this many messages, in their order. */
    List<DeskNote> notes(ConversationId conversation, int afterSeq);
}
