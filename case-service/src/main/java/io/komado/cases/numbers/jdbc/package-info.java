/**
 * Cases as they are counted, from PostgreSQL.
 */
@NullMarked
package io.komado.cases.numbers.jdbc;

import org.jspecify.annotations.NullMarked;
