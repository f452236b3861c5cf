/** Versions and reviews in PostgreSQL. */
@NullMarked
package io.komado.provisioning.policies.jdbc;

import org.jspecify.annotations.NullMarked;
