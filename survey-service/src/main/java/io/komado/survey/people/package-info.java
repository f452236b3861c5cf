/**
 * Who of the staff holds which role until when, as identity-service tells.
 *
 * <p>It exists so that a role which has ended counts here from that moment on, whatever a token still says (G2).
 */
@NullMarked
package io.komado.survey.people;

import org.jspecify.annotations.NullMarked;
