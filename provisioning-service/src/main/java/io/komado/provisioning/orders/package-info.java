/**
 * Orders of letters: a headcount goes in, a sealed PDF comes out once, and no trace of a credential stays (R0-14, R0-16, TH-07).
 *
 * <p>It exists to hold in one place what makes letters unlinkable: credentials live in memory only while they are printed, the
 * order of printing is shuffled twice, and the PDF is kept in pieces under a key that only the operator's page has.
 */
@NullMarked
package io.komado.provisioning.orders;

import org.jspecify.annotations.NullMarked;
