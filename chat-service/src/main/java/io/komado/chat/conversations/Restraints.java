package io.komado.chat.conversations;

import java.time.LocalDate;

/** What holds the running tenant's members back on their lines; a port, because SQL stays at the rim. */
public interface Restraints {

    /** What holds on this day. */
    Restraint of(ConversationId conversation, LocalDate day);

    void close(ConversationId conversation, Closing why);

    void reopen(ConversationId conversation);

    /** Slows the account of this line on its way to the desk, and on no other. */
    void slow(Line.Owner account, LocalDate until);

    void freeOf(Line.Owner account);

    /** Forgets what is over. */
    void forgetOver(LocalDate day);
}
