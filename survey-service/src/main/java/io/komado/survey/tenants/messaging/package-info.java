/** Hears from provisioning-service and identity-service what concerns a whole organisation. */
@NullMarked
package io.komado.survey.tenants.messaging;

import org.jspecify.annotations.NullMarked;
