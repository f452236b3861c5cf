/**
 * The desks of a tenant and those who may read there; the one place where the question "who can see this" is answered.
 */
@NullMarked
package io.komado.chat.desks;

import org.jspecify.annotations.NullMarked;
