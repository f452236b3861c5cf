/** Closings in PostgreSQL. */
@NullMarked
package io.komado.provisioning.closings.jdbc;

import org.jspecify.annotations.NullMarked;
