@NullMarked
package io.komado.gateway.refusals;

import org.jspecify.annotations.NullMarked;
