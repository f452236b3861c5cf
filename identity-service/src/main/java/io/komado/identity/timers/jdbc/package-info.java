/**
 * Timers in PostgreSQL.
 */
@NullMarked
package io.komado.identity.timers.jdbc;

import org.jspecify.annotations.NullMarked;
