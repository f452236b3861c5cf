/**
 * What identity-service, which knows addresses, gets to know of what waits.
 */
@NullMarked
package io.komado.chat.waiting.messaging;

import org.jspecify.annotations.NullMarked;
