/** The mechanism that every servlet service shares; it knows tenants and actors, and no word of any service's own domain. */
@NullMarked
package io.komado.chassis;

import org.jspecify.annotations.NullMarked;
