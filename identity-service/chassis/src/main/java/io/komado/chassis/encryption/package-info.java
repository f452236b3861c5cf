/**
 * The key ring: master and epoch keys outside the database, tenants' keys wrapped by them, data keys wrapped by those.
 *
 * <p>Deleting means destroying a wrapped key (ARCHITECTURE section 5), so nothing may be written in the clear beside it.
 */
@NullMarked
package io.komado.chassis.encryption;

import org.jspecify.annotations.NullMarked;
