/** What does not exist from outside. */
@NullMarked
package io.komado.gateway.anonymity;

import org.jspecify.annotations.NullMarked;
