/**
 * The year's plan, April to March, in the five columns of R3-19: what is to happen when, what has, and what is overdue.
 *
 * <p>It exists so that prevention, surveys, training and reviews come back every year by rule ("the second week of November") and a year with too few surveys is seen before it is over.
 */
@NullMarked
package io.komado.survey.plan;

import org.jspecify.annotations.NullMarked;
