package io.komado.chassis.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact as it waits in the table {@code outbox}.
 *
 * @param data JSON
 */
public record OutboxRow(String topic, String key, UUID eventId, String type, Instant occurredAt, String data) {}
