package io.komado.provisioning.closings;

import io.komado.chassis.encryption.AuditSigner;
import io.komado.chassis.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and signs certificates. They name a code and no organisation, so that a certificate is no trace of one either. */
@Component
class Certificates {

    /** For how long backups and the events on their way hold what was destroyed, unreadable where it was encrypted (ARCHITECTURE section 5). */
    static final int DAYS_OF_BACKUPS = 7;

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final AuditSigner signer;

    Certificates(AuditSigner signer) {
        this.signer = signer;
    }

    Certificate issue(TenantId tenant, Closing closing, List<Answer> answers, LocalDate today) {
        UUID id = UUID.randomUUID();
        LocalDate auditUntil = closing.auditUntil().orElseThrow();
        String gone = today.plusDays(DAYS_OF_BACKUPS).toString();
        Map<String, Object> document = new TreeMap<>(Map.of(
                "v", 1,
                "certificate", id,
                "organisation", tenant.value(),
                "closing", closing.id(),
                "askedBy", closing.askedByTenant() ? "tenant" : "contract-end",
                "confirmedOn", closing.confirmedOn().orElseThrow().toString(),
                "takingOutUntil", closing.takingOutUntil().orElseThrow().toString(),
                "erasedOn", today.toString(),
                "services", answers.stream().map(Certificates::service).toList()));
        document.putAll(Map.of(
                "backupsUntil",
                gone,
                "eventsUntil",
                gone,
                "auditTopic",
                "audit." + tenant,
                "auditUntil",
                auditUntil.toString()));
        String text = CANONICAL.writeValueAsString(document);
        String signature = signer.sign((Certificate.DOMAIN + text).getBytes(StandardCharsets.UTF_8));
        return new Certificate(id, text, signature, today, auditUntil);
    }

    private static Map<String, Object> service(Answer answer) {
        return new TreeMap<>(Map.of(
                "service", answer.service(),
                "erasedOn", answer.erasedOn().orElseThrow().toString(),
                "keys", answer.keys(),
                "rows", answer.rows(),
                "accounts", answer.accounts()));
    }
}
