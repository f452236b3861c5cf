package io.komado.chassis.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox as the relay reads it.
 *
 * @param stamped the bytes of an audit record that already has its number; they are sent as they are
 */
record WaitingRecord(
        long id,
        String tenant,
        String topic,
        String key,
        UUID eventId,
        String type,
        Instant occurredAt,
        String data,
        byte @Nullable [] stamped) {

    WaitingRecord stampedWith(byte[] value) {
        return new WaitingRecord(id, tenant, topic, key, eventId, type, occurredAt, data, value);
    }

    WaitingRecord withId(long given) {
        return new WaitingRecord(given, tenant, topic, key, eventId, type, occurredAt, data, stamped);
    }

    boolean isAudit() {
        return topic.startsWith("audit.");
    }
}
