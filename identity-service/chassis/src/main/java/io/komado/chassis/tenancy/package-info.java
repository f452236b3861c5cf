/**
 * One transaction, one tenant: the database roles of a service and the tenant that row-level security sees.
 *
 * <p>A service that could read across tenants by mistake would break promise 6 of ARCHITECTURE section 2, so the database refuses it.
 */
@NullMarked
package io.komado.chassis.tenancy;

import org.jspecify.annotations.NullMarked;
