/**
 * The desk to which a shop's staff hands over a customer who harasses, and to which employees turn (domain.md 2.5, R1).
 *
 * <p>It exists because a desk works for many organisations and belongs to none of them: an intake is the desk's, and what an organisation sees of
 * it is an object of its own, made in its tenant by an event. No transaction, no policy and no token spans the two.
 */
@NullMarked
package io.komado.cases.intakes;

import org.jspecify.annotations.NullMarked;
