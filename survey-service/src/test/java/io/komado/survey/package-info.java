/** survey-service as it ships, on real servers. */
@NullMarked
package io.komado.survey;

import org.jspecify.annotations.NullMarked;
