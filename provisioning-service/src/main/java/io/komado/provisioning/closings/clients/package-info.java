/** Fetches other services' records of a tenant, with this service's own token. */
@NullMarked
package io.komado.provisioning.closings.clients;

import org.jspecify.annotations.NullMarked;
