/** The year's plan in PostgreSQL. */
@NullMarked
package io.komado.survey.plan.jdbc;

import org.jspecify.annotations.NullMarked;
