/** Held roles in PostgreSQL. */
@NullMarked
package io.komado.provisioning.staff.jdbc;

import org.jspecify.annotations.NullMarked;
