/**
 * What other services learn of staff: opaque ids and roles.
 */
@NullMarked
package io.komado.identity.staff.messaging;

import org.jspecify.annotations.NullMarked;
