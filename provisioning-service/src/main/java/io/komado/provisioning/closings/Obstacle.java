package io.komado.provisioning.closings;

import java.util.UUID;

/**
 * Something that a service says stands in the way of erasing a tenant.
 *
 * @param id the service's own reference, which says nothing
 * @param kind {@code open-case} or {@code legal-hold}
 */
public record Obstacle(String service, UUID id, String kind) {}
