/** What the auditors get to know of the checklist, and what identity-service tells of desks. */
@NullMarked
package io.komado.provisioning.golive.messaging;

import org.jspecify.annotations.NullMarked;
