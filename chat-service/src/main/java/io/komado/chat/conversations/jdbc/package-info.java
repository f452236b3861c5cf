/**
 * Conversations in PostgreSQL, where a message, its place in the line and its event are one statement.
 */
@NullMarked
package io.komado.chat.conversations.jdbc;

import org.jspecify.annotations.NullMarked;
