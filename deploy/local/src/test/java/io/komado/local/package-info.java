/** Tests of the launcher, against the servers that it starts. */
@NullMarked
package io.komado.local;

import org.jspecify.annotations.NullMarked;
