/**
 * Contracts for a year at a flat fee, and their invoices (R1-02, R1-03).
 *
 * <p>It exists so that what an organisation may use follows from dates and a signature, and from nothing that its people do.
 */
@NullMarked
package io.komado.provisioning.contracts;

import org.jspecify.annotations.NullMarked;
