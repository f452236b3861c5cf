/**
 * Waves: a survey held once, from its first day to its last, with what repeats it and what reminds of it.
 *
 * <p>It exists so that everybody is asked the same at the same time and reminded alike, since nobody, this service included, knows who has answered.
 */
@NullMarked
package io.komado.survey.waves;

import org.jspecify.annotations.NullMarked;
