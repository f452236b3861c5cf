/**
 * What may be known of a wave after it closed: counted once, protected once, and stored; nobody can ask for more.
 *
 * <p>Every number stands for at least k people (TH-12). Where a number is hidden, others are hidden beside it, so that it cannot be had by subtraction (TH-13), and an answer that a whole
 * small group shares is hidden (TH-14). The breakdowns are fixed and one-dimensional; JSON, CSV, PDF and trends come from the same stored numbers.
 */
@NullMarked
package io.komado.survey.results;

import org.jspecify.annotations.NullMarked;
