/**
 * Desks in PostgreSQL.
 */
@NullMarked
package io.komado.chat.desks.jdbc;

import org.jspecify.annotations.NullMarked;
