@NullMarked
package io.komado.identity;

import org.jspecify.annotations.NullMarked;
