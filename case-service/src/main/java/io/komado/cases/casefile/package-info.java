/**
 * A case and its life: it is opened, moved by the tables of {@code procedure}, read by those who handle it, and kept as a current row with a history
 * that only grows.
 *
 * <p>It exists so that every way to a case – a page, a timer, a conversation – goes through one place that asks the tables, writes row, history,
 * agenda and events in one transaction, and lets nobody read who has an interest.
 */
@NullMarked
package io.komado.cases.casefile;

import org.jspecify.annotations.NullMarked;
