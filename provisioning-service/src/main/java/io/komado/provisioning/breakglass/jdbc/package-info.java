/** Openings in PostgreSQL, and the look at the jobs' tables. */
@NullMarked
package io.komado.provisioning.breakglass.jdbc;

import org.jspecify.annotations.NullMarked;
