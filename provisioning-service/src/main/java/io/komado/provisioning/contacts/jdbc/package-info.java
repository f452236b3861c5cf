/** Contact points in PostgreSQL. */
@NullMarked
package io.komado.provisioning.contacts.jdbc;

import org.jspecify.annotations.NullMarked;
