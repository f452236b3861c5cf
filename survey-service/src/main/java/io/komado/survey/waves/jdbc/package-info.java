/** Waves in PostgreSQL. */
@NullMarked
package io.komado.survey.waves.jdbc;

import org.jspecify.annotations.NullMarked;
