/**
 * The staff of a tenant: who may read at a desk, by invitation, with a second factor (R0-04, R0-28).
 */
@NullMarked
package io.komado.identity.staff;

import org.jspecify.annotations.NullMarked;
