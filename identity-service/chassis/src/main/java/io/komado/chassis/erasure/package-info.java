/**
 * The erasing of a tenant, as every service does it (ARCHITECTURE section 4): keys first, then what lies elsewhere, then every row of every table
 * that has a tenant, as the database's own catalogue lists them, and at the end the answer.
 *
 * <p>It exists so that a service need only say what it keeps outside its database, and a new table cannot be forgotten.
 */
@NullMarked
package io.komado.chassis.erasure;

import org.jspecify.annotations.NullMarked;
