/** The system as people meet it: the processes as they ship, started by {@code deploy/local/up}, in a real browser. */
@NullMarked
package io.komado.system;

import org.jspecify.annotations.NullMarked;
