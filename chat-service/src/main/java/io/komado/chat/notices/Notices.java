package io.komado.chat.notices;

import io.komado.chat.conversations.ConversationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The notices of the running tenant's conversations; a port, because SQL stays at the rim. */
public interface Notices {

    /** Says something, at the end of what was said. */
    void add(ConversationId conversation, String code, Map<String, String> params, LocalDate day);

    /** All of a conversation, in order. */
    List<Notice> of(ConversationId conversation);
}
