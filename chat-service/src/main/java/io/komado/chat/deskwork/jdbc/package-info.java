/** The work of desks in PostgreSQL. */
@NullMarked
package io.komado.chat.deskwork.jdbc;

import org.jspecify.annotations.NullMarked;
