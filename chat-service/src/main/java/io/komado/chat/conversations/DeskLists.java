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
     * The reader's conversations, newest first, after this place.
     *
     * @param awaitingOnly only those in which the member wrote last
     */
    List<ConversationSummary> list(Reader reader, boolean awaitingOnly, Optional<Place> after, int limit);

    /** One of them. */
    Optional<ConversationSummary> find(Reader reader, ConversationId conversation);

    /** What a conversation is called at its desk; none until it has been fetched. */
    Optional<String> nickname(ConversationId conversation);
}
