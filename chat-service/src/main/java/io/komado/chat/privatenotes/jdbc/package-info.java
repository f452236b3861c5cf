/** Private notes in PostgreSQL. */
@NullMarked
package io.komado.chat.privatenotes.jdbc;

import org.jspecify.annotations.NullMarked;
