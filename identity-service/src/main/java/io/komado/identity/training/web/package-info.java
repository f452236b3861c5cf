/**
 * Trainings over HTTP.
 */
@NullMarked
package io.komado.identity.training.web;

import org.jspecify.annotations.NullMarked;
