/**
 * What waits, in PostgreSQL.
 */
@NullMarked
package io.komado.chat.waiting.jdbc;

import org.jspecify.annotations.NullMarked;
