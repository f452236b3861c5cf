/** Files with canaries go in; what comes out is looked through, byte by byte and unpacked. */
@NullMarked
package io.komado.cleaner;

import org.jspecify.annotations.NullMarked;
