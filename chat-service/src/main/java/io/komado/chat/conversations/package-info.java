/**
 * Conversations and their messages: one line for each member and desk, encrypted under its own key (R0-08 to R0-10).
 */
@NullMarked
package io.komado.chat.conversations;

import org.jspecify.annotations.NullMarked;
