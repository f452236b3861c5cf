/**
 * Which roles the people of an organisation hold, as identity-service tells.
 *
 * <p>It exists so that a role which has ended is no use here from that moment on, whatever a token still says (R0-07, G2).
 */
@NullMarked
package io.komado.provisioning.staff;

import org.jspecify.annotations.NullMarked;
