package io.komado.chat.conversations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was written in a conversation; a port, because the rules above see neither ciphertext nor SQL. */
public interface Messages {

    /**
     * Numbers of messages.
     *
     * @param after only those after this one
     * @param before only those before this one
     */
    record Span(int after, int before) {

        /** All of them before this one. */
        public static Span before(int seq) {
            return new Span(0, seq);
        }
    }

    /** The message that was written under this client id. */
    Optional<Message> written(ConversationId conversation, UUID clientId);

    /** The latest of these, oldest first. */
    List<Message> latest(ConversationId conversation, Span span, int limit);

    /** Messages after this number, oldest first. */
    List<Message> after(ConversationId conversation, int seq, int limit);

    /** A file of this conversation that came after this number. */
    Optional<StoredAttachment> attachment(ConversationId conversation, AttachmentId file, int after);
}
