/**
 * What provisioning-service tells of tenants.
 */
@NullMarked
package io.komado.identity.tenants.messaging;

import org.jspecify.annotations.NullMarked;
