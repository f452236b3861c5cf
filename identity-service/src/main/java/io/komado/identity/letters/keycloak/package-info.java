/**
 * Accounts of an order of letters in Keycloak, gathered in one group so that distribution begins for all at once.
 */
@NullMarked
package io.komado.identity.letters.keycloak;

import org.jspecify.annotations.NullMarked;
