/**
 * Who of the staff holds which role until when, and who has an interest in what, as identity-service tells.
 *
 * <p>It exists so that a role which has ended, or an interest that was declared, counts here from that moment on, whatever a token still says
 * (G1, G2).
 */
@NullMarked
package io.komado.cases.people;

import org.jspecify.annotations.NullMarked;
