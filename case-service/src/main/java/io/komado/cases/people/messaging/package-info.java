/** What identity-service tells of the staff. */
@NullMarked
package io.komado.cases.people.messaging;

import org.jspecify.annotations.NullMarked;
