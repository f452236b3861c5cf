/**
 * What a letter, its issuer and the login page agree on: how a nickname is normalised, how it becomes the username that
 * Keycloak keeps, and how a printed code is written and read back.
 *
 * <p>It exists as a module of its own because it runs in two places, identity-service and Keycloak's login extension, and a
 * difference between the two would lock members out.
 */
@NullMarked
package io.komado.credentials;

import org.jspecify.annotations.NullMarked;
