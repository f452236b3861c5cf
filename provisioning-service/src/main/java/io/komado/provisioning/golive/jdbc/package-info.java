/** The checklist in PostgreSQL. */
@NullMarked
package io.komado.provisioning.golive.jdbc;

import org.jspecify.annotations.NullMarked;
