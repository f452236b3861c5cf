/**
 * Records in PostgreSQL, each under a key of its own.
 */
@NullMarked
package io.komado.chat.records.jdbc;

import org.jspecify.annotations.NullMarked;
