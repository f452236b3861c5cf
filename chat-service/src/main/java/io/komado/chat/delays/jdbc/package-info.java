/** Delayed messages in PostgreSQL. */
@NullMarked
package io.komado.chat.delays.jdbc;

import org.jspecify.annotations.NullMarked;
