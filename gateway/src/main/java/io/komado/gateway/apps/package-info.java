/**
 * The web apps and the blank page of the quick exit.
 */
@NullMarked
package io.komado.gateway.apps;

import org.jspecify.annotations.NullMarked;
