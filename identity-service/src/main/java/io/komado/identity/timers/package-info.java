/**
 * What is due at a moment: a term that ends, a warning before it, an account that has to follow. A timer has no content; its work
 * is done in its tenant's transaction, which also takes the timer away, so that it survives a restart and takes effect once
 * (ARCHITECTURE section 5).
 */
@NullMarked
package io.komado.identity.timers;

import org.jspecify.annotations.NullMarked;
