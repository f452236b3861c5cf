/** The gateway: the one door of Komado. */
@NullMarked
package io.komado.gateway;

import org.jspecify.annotations.NullMarked;
