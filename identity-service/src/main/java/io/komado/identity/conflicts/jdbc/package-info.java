/**
 * Conflicts of interest in PostgreSQL.
 */
@NullMarked
package io.komado.identity.conflicts.jdbc;

import org.jspecify.annotations.NullMarked;
