@NullMarked
package io.komado.chassis.encryption;

import org.jspecify.annotations.NullMarked;
