/** case-service: what an organisation does after a report, from triage to the end of the watch. */
@NullMarked
package io.komado.cases;

import org.jspecify.annotations.NullMarked;
