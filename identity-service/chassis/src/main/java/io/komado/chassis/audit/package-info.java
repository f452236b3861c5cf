/**
 * The audit stream of a tenant: what staff and system did, in a hash chain that an auditor can check alone.
 */
@NullMarked
package io.komado.chassis.audit;

import org.jspecify.annotations.NullMarked;
