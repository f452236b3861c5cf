/**
 * Proposals in PostgreSQL.
 */
@NullMarked
package io.komado.chat.proposals.jdbc;

import org.jspecify.annotations.NullMarked;
