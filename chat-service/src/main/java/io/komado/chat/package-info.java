/** chat-service: one conversation for each member and desk. */
@NullMarked
package io.komado.chat;

import org.jspecify.annotations.NullMarked;
