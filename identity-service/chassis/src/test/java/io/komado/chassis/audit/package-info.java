@NullMarked
package io.komado.chassis.audit;

import org.jspecify.annotations.NullMarked;
