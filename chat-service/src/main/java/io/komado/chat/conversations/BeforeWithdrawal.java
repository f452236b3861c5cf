package io.komado.chat.conversations;

import io.komado.chassis.problem.Refusal;

/** Is asked before a member takes a message back, in its transaction. */
public interface BeforeWithdrawal {

    /** @throws Refusal when it has to stay */
    void check(ConversationId conversation);
}
