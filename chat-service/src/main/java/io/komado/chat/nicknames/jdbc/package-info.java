/**
 * The list of nicknames to fetch, in PostgreSQL.
 */
@NullMarked
package io.komado.chat.nicknames.jdbc;

import org.jspecify.annotations.NullMarked;
