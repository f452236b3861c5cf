/**
 * Documents in PostgreSQL, each under a key of its own.
 */
@NullMarked
package io.komado.cases.documents.jdbc;

import org.jspecify.annotations.NullMarked;
