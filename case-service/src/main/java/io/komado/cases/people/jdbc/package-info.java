/** Roles, colleagues and interests in PostgreSQL. */
@NullMarked
package io.komado.cases.people.jdbc;

import org.jspecify.annotations.NullMarked;
