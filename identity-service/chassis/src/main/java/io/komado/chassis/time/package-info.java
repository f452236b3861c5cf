/**
 * The domain's clock, and the coarse times that may be kept of what a member did (ARCHITECTURE section 4, one rule of time).
 */
@NullMarked
package io.komado.chassis.time;

import org.jspecify.annotations.NullMarked;
