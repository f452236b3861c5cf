/** Links in PostgreSQL. */
@NullMarked
package io.komado.chat.links.jdbc;

import org.jspecify.annotations.NullMarked;
