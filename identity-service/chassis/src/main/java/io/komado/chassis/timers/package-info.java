/**
 * Timers: what falls due in a tenant, kept in the database so that it survives every restart.
 *
 * <p>A timer takes effect once, in the transaction that deletes it, however many replicas look. It reminds or ends what ends by date;
 * it never decides a matter (ARCHITECTURE section 2, promise 4).
 */
@NullMarked
package io.komado.chassis.timers;

import org.jspecify.annotations.NullMarked;
