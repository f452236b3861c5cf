package io.komado.chassis.outbox;

import io.komado.chassis.audit.AuditChain;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.encryption.AuditSigner;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Stamps these records, oldest first; to be called inside a transaction of the relay.
     *
     * @return the stamped records and the signed heads that became due, each tenant's in the order of their numbers
     */
    List<WaitingRecord> stamp(JdbcClient jdbc, List<WaitingRecord> unstamped) {
        Map<String, List<WaitingRecord>> byTenant =
                unstamped.stream().collect(Collectors.groupingBy(WaitingRecord::tenant));
        List<WaitingRecord> stamped = new ArrayList<>();
        byTenant.forEach((tenant, records) -> stamped.addAll(stampTenant(jdbc, tenant, records)));
        return stamped;
    }

    private List<WaitingRecord> stampTenant(JdbcClient jdbc, String tenant, List<WaitingRecord> records) {
        List<WaitingRecord> stamped = new ArrayList<>();
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
            stamped.add(waiting.stampedWith(value));
            head = head.next(AuditChain.hash(value));
        }
        Instant now = Instant.now();
        boolean ends = records.stream().anyMatch(record -> record.type().equals(AuditEntry.LAST_ACT));
        if (ends || !head.signedAt().plus(headInterval).isAfter(now)) {
            WaitingRecord signed = sign(jdbc, tenant, head, now);
            stamped.add(signed);
            head = head.next(AuditChain.hash(Objects.requireNonNull(signed.stamped())))
                    .signed(now);
        }
        save(jdbc, tenant, before, head);
        return stamped;
    }

    private WaitingRecord sign(JdbcClient jdbc, String tenant, Head head, Instant now) {
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
        WaitingRecord signed = new WaitingRecord(
                0,
                tenant,
                "audit." + tenant,
                tenant,
                UUID.randomUUID(),
                AuditChain.HEAD,
                now.truncatedTo(ChronoUnit.DAYS),
                body,
                value);
        long id = jdbc.sql("""
                        insert into outbox (tenant_id, topic, record_key, event_id, type, occurred_at, data, stamped)
                        values (:tenant, :topic, :key, :eventId, :type, :occurredAt, :data, :value) returning id
                        """)
                .param("tenant", tenant)
                .param("topic", signed.topic())
                .param("key", signed.key())
                .param("eventId", signed.eventId())
                .param("type", signed.type())
                .param("occurredAt", signed.occurredAt().atOffset(ZoneOffset.UTC))
                .param("data", body)
                .param("value", value)
                .query(Long.class)
                .single();
        return signed.withId(id);
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
