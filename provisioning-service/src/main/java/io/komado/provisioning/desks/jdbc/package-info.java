/** Desks in PostgreSQL. */
@NullMarked
package io.komado.provisioning.desks.jdbc;

import org.jspecify.annotations.NullMarked;
