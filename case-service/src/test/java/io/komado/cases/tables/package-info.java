/** How a table is held against the specification. */
@NullMarked
package io.komado.cases.tables;

import org.jspecify.annotations.NullMarked;
