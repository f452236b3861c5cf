/**
 * Fact sheets on paper (R3-64, R3-65): a team of investigators takes them to its table, reads them together and signs them.
 *
 * <p>This service knows no names of the staff; whoever recorded, heard and checked signs on the lines that are there for it.
 */
@NullMarked
package io.komado.cases.sheets;

import org.jspecify.annotations.NullMarked;
