/** Orders and their sealed letters in PostgreSQL; it exists so that no rule of an order ever reads a row. */
@NullMarked
package io.komado.provisioning.orders.jdbc;

import org.jspecify.annotations.NullMarked;
