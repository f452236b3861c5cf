/** Ready replies in PostgreSQL. */
@NullMarked
package io.komado.chat.templates.jdbc;

import org.jspecify.annotations.NullMarked;
