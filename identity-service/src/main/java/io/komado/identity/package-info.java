/** identity-service: nicknames and staff, with every credential in Keycloak. */
@NullMarked
package io.komado.identity;

import org.jspecify.annotations.NullMarked;
