package io.komado.chassis.outbox;

import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.signal.Signals;
import io.komado.chassis.tenancy.Tenancy;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where facts wait to be sent, written in the transaction of the change they tell of. Call it after the version-checked update,
 * so that the aggregate's row is locked before its events get their order.
 */
public class Outbox {

    /** The channel on which the relay is woken. */
    static final String CHANNEL = "outbox";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Signals signals;

    Outbox(JdbcClient jdbc, JsonMapper json, Signals signals) {
        this.jdbc = jdbc;
        this.json = json;
        this.signals = signals;
    }

    /** Records a fact for other services. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(PublishedEvent event) {
        insert(prepare(event));
    }

    /** Records an act of staff or system for the tenant's auditors (R0-11, ARCHITECTURE section 4). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void audit(AuditEntry entry) {
        insert(new OutboxRow(
                "audit." + Tenancy.required(),
                Tenancy.required().value(),
                UUID.randomUUID(),
                entry.act(),
                entry.recordedAt(),
                json.writeValueAsString(Map.of("actor", entry.actor(), "at", entry.at(), "data", entry.data()))));
    }

    /**
     * The row of this event, for a service that writes it within a statement of its own; such a statement must be followed by
     * {@link #wakeAfterCommit}.
     */
    public OutboxRow prepare(PublishedEvent event) {
        return new OutboxRow(
                event.topic(),
                event.key(),
                UUID.randomUUID(),
                event.type(),
                event.time(),
                json.writeValueAsString(event.data()));
    }

    /** Wakes the relay once the running transaction has committed; at once where a single statement has. */
    public void wakeAfterCommit() {
        signals.afterCommit(CHANNEL, "");
    }

    private void insert(OutboxRow row) {
        jdbc.sql("""
                        insert into outbox (topic, record_key, event_id, type, occurred_at, data)
                        values (:topic, :key, :eventId, :type, :occurredAt, :data)
                        """)
                .param("topic", row.topic())
                .param("key", row.key())
                .param("eventId", row.eventId())
                .param("type", row.type())
                .param("occurredAt", row.occurredAt().atOffset(java.time.ZoneOffset.UTC))
                .param("data", row.data())
                .update();
        wakeAfterCommit();
    }
}
