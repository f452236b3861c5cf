/**
 * Notices in PostgreSQL.
 */
@NullMarked
package io.komado.chat.notices.jdbc;

import org.jspecify.annotations.NullMarked;
