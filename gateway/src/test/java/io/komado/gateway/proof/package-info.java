@NullMarked
package io.komado.gateway.proof;

import org.jspecify.annotations.NullMarked;
