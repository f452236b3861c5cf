/**
 * Who is asking: the actor that a token stands for, and which routes are open to whom.
 *
 * <p>A token's subject never leaves this package: a member becomes a pseudonym of this one service (TH-25).
 */
@NullMarked
package io.komado.chassis.actor;

import org.jspecify.annotations.NullMarked;
