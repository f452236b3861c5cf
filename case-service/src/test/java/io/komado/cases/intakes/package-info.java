@NullMarked
package io.komado.cases.intakes;

import org.jspecify.annotations.NullMarked;
