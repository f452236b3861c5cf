/** Versions of rules in PostgreSQL. */
@NullMarked
package io.komado.chat.policies.jdbc;

import org.jspecify.annotations.NullMarked;
