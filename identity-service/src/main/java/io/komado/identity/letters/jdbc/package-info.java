/**
 * What was told of orders, in PostgreSQL.
 */
@NullMarked
package io.komado.identity.letters.jdbc;

import org.jspecify.annotations.NullMarked;
