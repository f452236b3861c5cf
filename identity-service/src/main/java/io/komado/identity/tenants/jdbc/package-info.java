/**
 * Tenants in PostgreSQL.
 */
@NullMarked
package io.komado.identity.tenants.jdbc;

import org.jspecify.annotations.NullMarked;
