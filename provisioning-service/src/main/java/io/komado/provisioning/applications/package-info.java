/**
 * Organisations that would like to use Komado: the public form, the operator's queue, and the answer (R0-25, R0-26).
 *
 * <p>It exists so that whoever applies is heard once, gets an answer by mail, and becomes a tenant by one act of an operator.
 */
@NullMarked
package io.komado.provisioning.applications;

import org.jspecify.annotations.NullMarked;
