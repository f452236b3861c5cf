/** Roles in PostgreSQL. */
@NullMarked
package io.komado.survey.people.jdbc;

import org.jspecify.annotations.NullMarked;
