/**
 * The register in PostgreSQL.
 */
@NullMarked
package io.komado.identity.register.jdbc;

import org.jspecify.annotations.NullMarked;
