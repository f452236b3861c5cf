/**
 * Tokens of the two realms, checked at the door; the gateway itself remembers nobody.
 */
@NullMarked
package io.komado.gateway.tokens;

import org.jspecify.annotations.NullMarked;
