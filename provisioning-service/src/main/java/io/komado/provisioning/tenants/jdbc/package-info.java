/** Tenants in PostgreSQL, and the operator's connection, which exists so that a look across tenants can never become a change. */
@NullMarked
package io.komado.provisioning.tenants.jdbc;

import org.jspecify.annotations.NullMarked;
