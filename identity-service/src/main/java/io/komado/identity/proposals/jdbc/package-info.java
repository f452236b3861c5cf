/**
 * Proposals in PostgreSQL.
 */
@NullMarked
package io.komado.identity.proposals.jdbc;

import org.jspecify.annotations.NullMarked;
