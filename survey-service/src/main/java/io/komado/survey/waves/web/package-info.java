/** Waves over HTTP, for those who run them. */
@NullMarked
package io.komado.survey.waves.web;

import org.jspecify.annotations.NullMarked;
