/**
 * Limits that follow a person and never an address: a whole class behind one address writes at once.
 */
@NullMarked
package io.komado.gateway.limits;

import org.jspecify.annotations.NullMarked;
