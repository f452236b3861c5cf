package io.komado.chat.conversations;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.desks.DeskId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who reads a conversation: the one question behind every list, page, stream, count, file and export of staff (R0-33, R0-36, R4-29,
 * R4-65, R4-66). A port, because its one predicate is SQL.
 */
public interface Readership {

    /**
     * What somebody may read of a conversation.
     *
     * @param after only what came after this number; older text waits until the member has seen the reader's name card
     */
    record Access(DeskId desk, int after) {}

    /** What this person may read of it on this day; empty also when there is no such conversation. */
    Optional<Access> access(StaffId staff, ConversationId conversation, LocalDate day);

    /** Those who can read it on this day. */
    List<StaffId> readers(ConversationId conversation, LocalDate day);

    /** Readers whose name cards the member has not seen. */
    List<StaffId> unseenCards(ConversationId conversation);

    /** The member has seen these cards, or asked for these people: they read older text too. */
    void seen(ConversationId conversation, Collection<StaffId> staff);

    /** From now on this person neither lists nor reads it (R4-66). */
    void keepFrom(ConversationId conversation, StaffId staff);

    /** It is to have so many counsellors, if its desk counsels; those it has stay (R4-29). */
    void wantCounsellors(ConversationId conversation, int counsellors);

    /** Gives it the counsellors whom it lacks, as far as the desk has more. */
    void fill(ConversationId conversation, LocalDate day);
}
