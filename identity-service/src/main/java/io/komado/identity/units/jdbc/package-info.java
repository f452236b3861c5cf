/**
 * Units in PostgreSQL.
 */
@NullMarked
package io.komado.identity.units.jdbc;

import org.jspecify.annotations.NullMarked;
