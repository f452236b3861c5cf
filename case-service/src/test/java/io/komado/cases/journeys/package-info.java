/**
 * Whole cases as their people carry them over HTTP, one story for each procedure; told twice: to this service alone, and to all of Komado by the system
 * tests, so it speaks to a {@link io.komado.cases.journeys.House} and not to a server.
 */
@NullMarked
package io.komado.cases.journeys;

import org.jspecify.annotations.NullMarked;
