package io.komado.chat.notices;

import io.komado.chat.conversations.ConversationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The notices of the running tenant's conversations; a port, because SQL stays at the rim. */
public interface Notices {

    /** Says something, at the end of what was said. */
    void add(ConversationId conversation, String code, Map<String, String> params, LocalDate day);

    /** The same for the case behind this reference, which hears of it when the member answers. */
    void add(ConversationId conversation, UUID reference, String code, Map<String, String> params, LocalDate day);

    /** Keeps the day on which the notices of this code were first opened; the cases of those that were not before. */
    List<UUID> opened(ConversationId conversation, String code, LocalDate day);

    /** Keeps an answer to a question that has none; empty when there is no such question. */
    Optional<Answered> answered(ConversationId conversation, int number, String answer);

    /** No notice is known by this reference any more. */
    void forget(UUID reference);

    /**
     * A question that was answered.
     *
     * @param params of the notice
     */
    record Answered(UUID reference, Map<String, String> params) {}

    /** All of a conversation, in order. */
    List<Notice> of(ConversationId conversation);
}
