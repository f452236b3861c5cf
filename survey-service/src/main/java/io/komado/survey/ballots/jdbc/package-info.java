/** Ballots, answers and tickets in PostgreSQL, and its lock for whoever signs. */
@NullMarked
package io.komado.survey.ballots.jdbc;

import org.jspecify.annotations.NullMarked;
