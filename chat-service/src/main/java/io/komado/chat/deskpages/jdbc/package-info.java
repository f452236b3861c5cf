/** Pages of desks in PostgreSQL. */
@NullMarked
package io.komado.chat.deskpages.jdbc;

import org.jspecify.annotations.NullMarked;
