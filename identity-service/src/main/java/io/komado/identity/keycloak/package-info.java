/**
 * The way to Keycloak's Admin API, with this service's own account in each realm and nobody's password in hand.
 */
@NullMarked
package io.komado.identity.keycloak;

import org.jspecify.annotations.NullMarked;
