/** What other services and the auditors get to know of waves: ids, days, words of ours. */
@NullMarked
package io.komado.survey.waves.messaging;

import org.jspecify.annotations.NullMarked;
