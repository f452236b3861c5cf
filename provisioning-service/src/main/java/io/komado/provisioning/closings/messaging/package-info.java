/** What the services tell each other about the end of a tenant. */
@NullMarked
package io.komado.provisioning.closings.messaging;

import org.jspecify.annotations.NullMarked;
