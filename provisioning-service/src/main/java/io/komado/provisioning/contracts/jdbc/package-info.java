/** Contracts and invoices in PostgreSQL. */
@NullMarked
package io.komado.provisioning.contracts.jdbc;

import org.jspecify.annotations.NullMarked;
