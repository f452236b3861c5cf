/**
 * Exact arithmetic of days (domain.md 2.7): which day is the last on which something is still in time.
 *
 * <p>It exists so that no capability counts days by itself; whether the first day counts is a rule of each clock, and stands here beside its
 * source.
 */
@NullMarked
package io.komado.cases.deadlines;

import org.jspecify.annotations.NullMarked;
