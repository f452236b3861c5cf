/**
 * What other services get to know of ended conversations and of holds.
 */
@NullMarked
package io.komado.chat.keeping.messaging;

import org.jspecify.annotations.NullMarked;
