/** What is known of tenants, in PostgreSQL. */
@NullMarked
package io.komado.survey.tenants.jdbc;

import org.jspecify.annotations.NullMarked;
