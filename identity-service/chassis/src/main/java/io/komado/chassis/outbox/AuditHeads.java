package io.komado.chassis.outbox;

import io.komado.chassis.audit.AuditChain;
import io.komado.chassis.encryption.AuditSigner;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Numbers and chains the audit records of each tenant before they are sent, in the relay's own transaction, on a
 * version-checked head: the fence against a second relay. What is stamped is stored, so that a repeat is byte-identical.
 */
final class AuditHeads {

    private record Head(long sequence, String hash, long signedSequence, Instant signedAt, long version) {

        Head next(String newHash) {
            return new Head(sequence + 1, newHash, signedSequence, signedAt, version);
        }

        Head signed(Instant now) {
            return new Head(sequence, hash, sequence, now, version);
        }
    }

    private final String service;
    private final AuditSigner signer;
    private final Duration headInterval;
    private final JsonMapper json;

    AuditHeads(String service, AuditSigner signer, Duration headInterval, JsonMapper json) {
        this.service = service;
        this.signer = signer;
        this.headInterval = headInterval;
        this.json = json;
    }

    /** Stamps these records, oldest first; to be called inside a transaction of the relay. */
    void stamp(JdbcClient jdbc, List<WaitingRecord> unstamped) {
        Map<String, List<WaitingRecord>> byTenant =
                unstamped.stream().collect(Collectors.groupingBy(WaitingRecord::tenant));
        byTenant.forEach((tenant, records) -> stampTenant(jdbc, tenant, records));
    }

    private void stampTenant(JdbcClient jdbc, String tenant, List<WaitingRecord> records) {
        Head before = headOf(jdbc, tenant);
        Head head = before;
        for (WaitingRecord waiting : records.stream()
                .sorted(Comparator.comparingLong(WaitingRecord::id))
                .toList()) {
            byte[] value =
                    AuditChain.value(tenant, service, head.sequence() + 1, head.hash(), waiting.type(), waiting.data());
            jdbc.sql("update outbox set stamped = :value where id = :id")
                    .param("value", value)
                    .param("id", waiting.id())
                    .update();
            head = head.next(AuditChain.hash(value));
        }
        Instant now = Instant.now();
        if (!head.signedAt().plus(headInterval).isAfter(now)) {
            head = sign(jdbc, tenant, head, now);
        }
        save(jdbc, tenant, before, head);
    }

    private Head sign(JdbcClient jdbc, String tenant, Head head, Instant now) {
        String body = json.writeValueAsString(Map.of(
                "actor",
                "system",
                "at",
                now.atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                "data",
                Map.of(
                        "head",
                        head.sequence(),
                        "hash",
                        head.hash(),
                        "signature",
                        signer.sign(AuditChain.headToSign(tenant, service, head.sequence(), head.hash())))));
        byte[] value = AuditChain.value(tenant, service, head.sequence() + 1, head.hash(), AuditChain.HEAD, body);
        jdbc.sql("""
                        insert into outbox (tenant_id, topic, record_key, event_id, type, occurred_at, data, stamped)
                        values (:tenant, :topic, :tenant, :eventId, :type, :occurredAt, :data, :value)
                        """)
                .param("tenant", tenant)
                .param("topic", "audit." + tenant)
                .param("eventId", UUID.randomUUID())
                .param("type", AuditChain.HEAD)
                .param("occurredAt", now.atOffset(ZoneOffset.UTC).truncatedTo(java.time.temporal.ChronoUnit.DAYS))
                .param("data", body)
                .param("value", value)
                .update();
        return head.next(AuditChain.hash(value)).signed(now);
    }

    private static Head headOf(JdbcClient jdbc, String tenant) {
        jdbc.sql("insert into audit_head (tenant_id) values (:tenant) on conflict do nothing")
                .param("tenant", tenant)
                .update();
        return jdbc.sql("""
                        select sequence, hash, signed_sequence, signed_at, version from audit_head where tenant_id = :tenant
                        """)
                .param("tenant", tenant)
                .query((row, number) -> new Head(
                        row.getLong("sequence"),
                        row.getString("hash"),
                        row.getLong("signed_sequence"),
                        row.getTimestamp("signed_at").toInstant(),
                        row.getLong("version")))
                .single();
    }

    private static void save(JdbcClient jdbc, String tenant, Head before, Head head) {
        int updated = jdbc.sql("""
                        update audit_head set sequence = :sequence, hash = :hash, signed_sequence = :signedSequence,
                            signed_at = :signedAt, version = version + 1
                        where tenant_id = :tenant and version = :version
                        """)
                .param("sequence", head.sequence())
                .param("hash", head.hash())
                .param("signedSequence", head.signedSequence())
                .param("signedAt", head.signedAt().atOffset(ZoneOffset.UTC))
                .param("tenant", tenant)
                .param("version", before.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("another relay has stamped this tenant's records");
        }
    }
}
