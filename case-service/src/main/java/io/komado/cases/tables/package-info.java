/**
 * Transition tables as data for what is smaller than a case: places, events, hands and guards are words of the capability that has the table.
 *
 * <p>It exists so that hand-overs, intakes and sanctions are decided, drawn and tested by one engine that reads like domain.md section 2.
 * {@code procedure} has its own, which knows regions, resolutions and a file.
 */
@NullMarked
package io.komado.cases.tables;

import org.jspecify.annotations.NullMarked;
