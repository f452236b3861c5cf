/**
 * A year of cases in numbers that an organisation can compare itself by, and from which nobody can be guessed: small counts are not shown, nor
 * those from which a small one could be computed.
 */
@NullMarked
package io.komado.cases.numbers;

import org.jspecify.annotations.NullMarked;
