/** Checks of the instruments, not of the measured. */
@NullMarked
package io.komado.bench;

import org.jspecify.annotations.NullMarked;
