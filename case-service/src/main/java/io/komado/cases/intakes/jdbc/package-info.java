/** Intakes, clients, reports and hand-overs as rows of PostgreSQL. */
@NullMarked
package io.komado.cases.intakes.jdbc;

import org.jspecify.annotations.NullMarked;
