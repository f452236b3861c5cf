/**
 * Members in PostgreSQL.
 */
@NullMarked
package io.komado.identity.members.jdbc;

import org.jspecify.annotations.NullMarked;
