/** What identity-service tells of the staff. */
@NullMarked
package io.komado.survey.people.messaging;

import org.jspecify.annotations.NullMarked;
