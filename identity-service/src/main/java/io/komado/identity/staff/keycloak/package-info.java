/**
 * Staff accounts in Keycloak and their invitation mail.
 */
@NullMarked
package io.komado.identity.staff.keycloak;

import org.jspecify.annotations.NullMarked;
