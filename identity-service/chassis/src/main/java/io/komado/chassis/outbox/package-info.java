/**
 * Facts leave the service through a table that is written in the transaction of the change, and a relay that sends them in order.
 *
 * <p>What was acknowledged is published exactly as often as it takes, and never forgotten (ARCHITECTURE section 4).
 */
@NullMarked
package io.komado.chassis.outbox;

import org.jspecify.annotations.NullMarked;
