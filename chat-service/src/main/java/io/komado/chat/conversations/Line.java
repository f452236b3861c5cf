package io.komado.chat.conversations;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chat.desks.DeskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of the tenant of the running transaction, with their keys and their order. A port, because the rules above
 * see neither ciphertext nor SQL.
 */
public interface Line {

    /** A message that was written, and whether the same had been written before. */
    record Written(ConversationId conversation, Message message, boolean repeated) {}

    /** The member's conversation on this route, if anything was ever written. */
    Optional<ConversationId> of(RouteId route, MemberRef member);

    /** The same, begun now if there is none. */
    ConversationId begin(Route route, MemberRef member, Instant hour);

    /** Whose line it is, and on which route; nobody's once it has left. */
    Optional<Owner> ownerOf(ConversationId conversation);

    /** Whose line it was that left and is not swept yet. */
    Optional<Owner> formerOwnerOf(ConversationId conversation);

    /** With which desk it is; none once it has left. */
    Optional<DeskId> deskOf(ConversationId conversation);

    /** Drops what this replica remembers of it, its opened key above all. */
    void forget(TenantId tenant, ConversationId conversation);

    /** Its name in the audit stream. */
    UUID auditReference(ConversationId conversation);

    /** The two ends of a line. */
    record Owner(RouteId route, MemberRef member) {}

    /**
     * Writes a message in its place, with its event.
     *
     * @throws AlreadyWritten when this client id has been used in this conversation
     * @param by the person of the desk; empty for the member
     * @param at the hour, and the day on which somebody must be able to read what a member writes
     * @throws NothingTakenIn when a member writes while members cannot, or while nobody could read it
     * @throws Left when the conversation has left meanwhile
     */
    Message write(ConversationId conversation, Optional<StaffId> by, UUID clientId, Content content, Moment at);

    /** When something is written. */
    record Moment(Instant hour, LocalDate day) {}

    /** Empties the member's message of this client id, its file with it, and leaves a mark; nothing happens when there is none. */
    void withdraw(ConversationId conversation, UUID clientId, Withdrawal why);

    /** What a message says: words, or a file whose parts are stored already. */
    record Content(MessageText text, @Nullable StoredAttachment file) {

        public static Content of(MessageText text) {
            return new Content(text, null);
        }

        public static Content of(StoredAttachment file) {
            return new Content(MessageText.NONE, file);
        }

        @Override
        public String toString() {
            return "Content[hidden]";
        }
    }

    /**
     * Notes that this person did this in this conversation on this day.
     *
     * @return the conversation's name in the audit stream, when it was not noted before
     */
    Optional<UUID> noteAct(ConversationId conversation, StaffId staff, String act, LocalDate day);

    /** Members cannot write: because of how their organisation stands, or because nobody could read it. */
    final class NothingTakenIn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NothingTakenIn() {
            super("nothing is taken in", null, false, false);
        }
    }

    /** The conversation was deleted, by whichever side. */
    final class Left extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Left() {
            super("the conversation has left", null, false, false);
        }
    }

    /** This client id was used before in this conversation. */
    final class AlreadyWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public AlreadyWritten() {
            super("already written", null, false, false);
        }
    }
}
