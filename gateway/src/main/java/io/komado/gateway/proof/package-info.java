/**
 * Routes for anyone, which need no token: a bulkhead keeps them from starving those who write, and a little work by whoever sends keeps
 * machines from flooding them (TH-28). Nobody is told apart by an address.
 */
@NullMarked
package io.komado.gateway.proof;

import org.jspecify.annotations.NullMarked;
