/** What case-service gets to know of results: that there is something to look at, and no number. */
@NullMarked
package io.komado.survey.results.messaging;

import org.jspecify.annotations.NullMarked;
