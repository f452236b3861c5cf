/** Continuations in PostgreSQL, and what other replicas must forget. */
@NullMarked
package io.komado.chat.phrases.jdbc;

import org.jspecify.annotations.NullMarked;
