package io.komado.chat.links;

import io.komado.chat.conversations.ConversationId;

/**
 * That a line goes on with an earlier one.
 *
 * @param agreed whether its member said so; until then it is a question
 */
public record LineLink(ConversationId earlier, boolean agreed) {}
