/** Results over HTTP, as a table and on paper, all from the same stored numbers. */
@NullMarked
package io.komado.survey.results.web;

import org.jspecify.annotations.NullMarked;
