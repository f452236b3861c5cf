/**
 * Records on their way in, in PostgreSQL.
 */
@NullMarked
package io.komado.cases.records.jdbc;

import org.jspecify.annotations.NullMarked;
