/**
 * For how long a conversation is kept, and how it ends: by the desk, by the member, by its term (R0-11, R0-12).
 *
 * <p>To delete is to take it away from both sides at once and to destroy its keys, now or on an announced day; rows and files follow in turns that any crash may break off.
 */
@NullMarked
package io.komado.chat.keeping;

import org.jspecify.annotations.NullMarked;
