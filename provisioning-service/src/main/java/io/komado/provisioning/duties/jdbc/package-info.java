/** Incidents, bulletins and requests in PostgreSQL. */
@NullMarked
package io.komado.provisioning.duties.jdbc;

import org.jspecify.annotations.NullMarked;
