/** What the other side and the auditors hear of intakes, and what is heard of them. */
@NullMarked
package io.komado.cases.intakes.messaging;

import org.jspecify.annotations.NullMarked;
