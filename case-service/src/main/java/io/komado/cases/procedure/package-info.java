/**
 * What may happen to a case, when, by whom and on which conditions: the transition tables of domain.md section 2 as data, the facts that
 * their guards ask for, and the decision.
 *
 * <p>It exists so that no other code moves a case: pages, timers, conversations and screens read these tables and ask {@link
 * io.komado.cases.procedure.Rules}. Plain Java, no clock, no database.
 */
@NullMarked
package io.komado.cases.procedure;

import org.jspecify.annotations.NullMarked;
