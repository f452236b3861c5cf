@NullMarked
package io.komado.cases.intakes.messaging;

import org.jspecify.annotations.NullMarked;
