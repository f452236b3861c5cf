/**
 * What other services learn of members: that a nickname changed, never which.
 */
@NullMarked
package io.komado.identity.members.messaging;

import org.jspecify.annotations.NullMarked;
