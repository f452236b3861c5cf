/** The few calls from one service to another, where an answer is part of the act; each goes with the caller's own token. */
@NullMarked
package io.komado.chassis.clients;

import org.jspecify.annotations.NullMarked;
