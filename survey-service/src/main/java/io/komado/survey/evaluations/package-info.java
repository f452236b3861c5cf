/**
 * What an organisation makes of a wave's results: the evaluation that it has to write before the wave can be put away (R3-31), and what follows in stages (R3-30).
 *
 * <p>It exists so that a survey does not end with its numbers. What follows concerns groups; nobody is approached, since nobody is known: whoever wants to be heard opens a conversation (conflict 4).
 */
@NullMarked
package io.komado.survey.evaluations;

import org.jspecify.annotations.NullMarked;
