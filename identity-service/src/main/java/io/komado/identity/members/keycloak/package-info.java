/**
 * A member's account in Keycloak, whose username is a keyed hash of the nickname.
 */
@NullMarked
package io.komado.identity.members.keycloak;

import org.jspecify.annotations.NullMarked;
