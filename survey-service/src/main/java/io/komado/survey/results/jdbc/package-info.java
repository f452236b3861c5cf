/** Results in PostgreSQL, encrypted. */
@NullMarked
package io.komado.survey.results.jdbc;

import org.jspecify.annotations.NullMarked;
