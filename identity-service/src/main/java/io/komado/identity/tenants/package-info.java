/**
 * The tenants that exist, as provisioning-service tells.
 */
@NullMarked
package io.komado.identity.tenants;

import org.jspecify.annotations.NullMarked;
