/** Parts of files in PostgreSQL. */
@NullMarked
package io.komado.chat.attachments.jdbc;

import org.jspecify.annotations.NullMarked;
