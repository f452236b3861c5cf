/**
 * What other services get to know of conversations: that there is one, and which side wrote; never who, never a word of it.
 */
@NullMarked
package io.komado.chat.conversations.messaging;

import org.jspecify.annotations.NullMarked;
