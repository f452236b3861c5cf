/** survey-service: what is asked of everybody at once, answered by nobody in particular, and shown only where it tells of nobody. */
@NullMarked
package io.komado.survey;

import org.jspecify.annotations.NullMarked;
