/**
 * Trainings, who attended, which share of the staff that is in a year, and whose training has lapsed (R4-12, R4-31).
 */
@NullMarked
package io.komado.identity.training;

import org.jspecify.annotations.NullMarked;
