package io.komado.chat.conversations;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.desks.DeskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conversations as a reader's list shows them, through {@link Readership}'s predicate; a port, because SQL stays at the rim. */
public interface DeskLists {

    /** A place in the list. */
    record Place(Instant lastHour, ConversationId id) {}

    /** Who looks, at which desks, on which day. */
    record Reader(StaffId staff, Set<DeskId> desks, LocalDate day) {

        public Reader {
            desks = Set.copyOf(desks);
        }
    }

    /**
     * Which of them.
     *
     * @param awaiting only those that need an answer: the member wrote last, or somebody of the desk said so
     * @param mine only those that the reader takes care of
     */
    record Filter(boolean awaiting, boolean mine) {}

    /** The reader's conversations, newest first, after this place. */
    List<ConversationSummary> list(Reader reader, Filter filter, Optional<Place> after, int limit);

    /** One of them. */
    Optional<ConversationSummary> find(Reader reader, ConversationId conversation);

    /** What a conversation is called at its desk; none until it has been fetched. */
    Optional<String> nickname(ConversationId conversation);
}
