/**
 * A tenant's accounts in Keycloak, as a whole: they go when the tenant is erased.
 */
@NullMarked
package io.komado.identity.tenants.keycloak;

import org.jspecify.annotations.NullMarked;
