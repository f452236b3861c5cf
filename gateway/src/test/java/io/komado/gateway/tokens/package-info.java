/** Whose token is believed. */
@NullMarked
package io.komado.gateway.tokens;

import org.jspecify.annotations.NullMarked;
