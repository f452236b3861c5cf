/** Calls to identity-service with this service's own token; the one place where credentials come in over the network. */
@NullMarked
package io.komado.provisioning.orders.clients;

import org.jspecify.annotations.NullMarked;
