/** Evaluations and what follows over HTTP. */
@NullMarked
package io.komado.survey.evaluations.web;

import org.jspecify.annotations.NullMarked;
