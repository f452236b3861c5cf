/**
 * Facts from other services arrive here, each takes effect once however often Kafka delivers it.
 */
@NullMarked
package io.komado.chassis.inbox;

import org.jspecify.annotations.NullMarked;
