/**
 * The way from a conversation to a case: a record in words that the member confirmed, and the report past consent (R4-32, R4-67, T6e).
 *
 * <p>It exists so that case-service gets one text, sealed, under a reference that leads nobody back, and nothing else of a conversation.
 */
@NullMarked
package io.komado.chat.records;

import org.jspecify.annotations.NullMarked;
