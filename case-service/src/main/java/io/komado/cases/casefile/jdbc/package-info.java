/** Cases in PostgreSQL, and the one predicate that says who may read which. */
@NullMarked
package io.komado.cases.casefile.jdbc;

import org.jspecify.annotations.NullMarked;
