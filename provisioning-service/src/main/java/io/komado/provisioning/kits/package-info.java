/**
 * A box of letters as the responder has it: how many, and whether handing out has begun.
 *
 * <p>It exists apart from orders because the responder, and nobody of the vendor, decides when letters begin to work (R0-29).
 */
@NullMarked
package io.komado.provisioning.kits;

import org.jspecify.annotations.NullMarked;
