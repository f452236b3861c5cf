/** The rules' versions in PostgreSQL. */
@NullMarked
package io.komado.cases.policies.jdbc;

import org.jspecify.annotations.NullMarked;
