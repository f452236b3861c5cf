package io.komado.chat.conversations;

/** How far each side has read; nobody is shown the other's. A port, because SQL stays at the rim. */
public interface ReadMarks {

    int byMember(ConversationId conversation);

    int byDesk(ConversationId conversation);

    void markByMember(ConversationId conversation, int upTo);

    void markByDesk(ConversationId conversation, int upTo);

    /** How many messages of the desk the member has not read. */
    int unreadByMember(ConversationId conversation);
}
