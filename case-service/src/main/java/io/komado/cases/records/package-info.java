/**
 * How what came out of a conversation becomes a case (T1, T6, T6e): a sealed text arrives, its key is fetched from chat-service, a case is begun with it under a key
 * of its own, and chat-service hears that it may destroy the other one.
 *
 * <p>It exists so that a crash anywhere on that way loses nothing that a member confirmed and leaves no key behind.
 */
@NullMarked
package io.komado.cases.records;

import org.jspecify.annotations.NullMarked;
