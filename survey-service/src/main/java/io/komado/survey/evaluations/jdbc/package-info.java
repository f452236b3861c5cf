/** Evaluations and what follows in PostgreSQL, the words encrypted. */
@NullMarked
package io.komado.survey.evaluations.jdbc;

import org.jspecify.annotations.NullMarked;
