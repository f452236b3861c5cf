/** Hears from provisioning-service what concerns a whole organisation. */
@NullMarked
package io.komado.cases.tenants.messaging;

import org.jspecify.annotations.NullMarked;
