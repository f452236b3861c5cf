/**
 * Paper: the letter that a member opens and the page that goes with it to the responder, drawn straight into a PDF stream.
 *
 * <p>It exists apart from orders because it must know nothing about them: given an organisation and credentials in the order
 * in which they are to be printed, it draws one page for each, all alike, and keeps nothing (R0-16, TH-07).
 */
@NullMarked
package io.komado.provisioning.letters;

import org.jspecify.annotations.NullMarked;
