/** The operator's routes for tenants, and what a tenant's own people may know of it. */
@NullMarked
package io.komado.provisioning.tenants.web;

import org.jspecify.annotations.NullMarked;
