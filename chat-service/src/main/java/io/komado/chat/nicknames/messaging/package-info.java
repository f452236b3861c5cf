/**
 * What identity-service tells of members.
 */
@NullMarked
package io.komado.chat.nicknames.messaging;

import org.jspecify.annotations.NullMarked;
