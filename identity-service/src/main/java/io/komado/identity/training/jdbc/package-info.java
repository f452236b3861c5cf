/**
 * Trainings in PostgreSQL.
 */
@NullMarked
package io.komado.identity.training.jdbc;

import org.jspecify.annotations.NullMarked;
