/**
 * Staff in PostgreSQL.
 */
@NullMarked
package io.komado.identity.staff.jdbc;

import org.jspecify.annotations.NullMarked;
