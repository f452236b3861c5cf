/**
 * The ends of conversations in PostgreSQL.
 */
@NullMarked
package io.komado.chat.keeping.jdbc;

import org.jspecify.annotations.NullMarked;
