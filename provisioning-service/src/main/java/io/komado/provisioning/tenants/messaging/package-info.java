/** What the other services and the auditors get to know of tenants: codes and kinds, never a name. */
@NullMarked
package io.komado.provisioning.tenants.messaging;

import org.jspecify.annotations.NullMarked;
