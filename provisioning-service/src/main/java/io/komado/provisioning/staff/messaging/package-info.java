/** What identity-service tells of roles. */
@NullMarked
package io.komado.provisioning.staff.messaging;

import org.jspecify.annotations.NullMarked;
