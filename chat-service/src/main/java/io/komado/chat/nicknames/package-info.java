/**
 * The nickname of a conversation, fetched from identity-service when it begins and when it changes (ARCHITECTURE section 3).
 */
@NullMarked
package io.komado.chat.nicknames;

import org.jspecify.annotations.NullMarked;
