/**
 * What other services tell of desks and staff.
 */
@NullMarked
package io.komado.chat.desks.messaging;

import org.jspecify.annotations.NullMarked;
