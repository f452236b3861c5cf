@NullMarked
package io.komado.cases.community;

import org.jspecify.annotations.NullMarked;
