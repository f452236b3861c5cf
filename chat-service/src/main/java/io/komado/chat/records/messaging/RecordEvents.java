package io.komado.chat.records.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chat.desks.DeskId;
import io.komado.chat.records.RecordAnnouncements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes records on their way to case-service; the text is sealed, and the reference is used nowhere else. */
@Component
class RecordEvents implements RecordAnnouncements {

    static final String TOPIC = "chat.record.v1";
    static final String CONFIRMED = "record.confirmed";
    static final String DUTY_REPORTED = "record.duty-reported";

    /** The data of {@value #CONFIRMED}. */
    record RecordConfirmed(String tenant, UUID reference, UUID desk, int version, String profileKind, String sealed) {}

    /** The data of {@value #DUTY_REPORTED}. */
    record DutyReported(String tenant, UUID reference, UUID desk, String profileKind, String sealed) {}

    private final Outbox outbox;

    RecordEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void confirmed(UUID reference, DeskId desk, int version, String profile, String ciphertext, Instant hour) {
        String tenant = Tenancy.required().value();
        outbox.record(new PublishedEvent(
                TOPIC,
                reference.toString(),
                CONFIRMED,
                hour,
                new RecordConfirmed(tenant, reference, desk.value(), version, profile, ciphertext)));
    }

    @Override
    public void dutyReported(UUID reference, DeskId desk, String profile, String ciphertext, Instant hour) {
        String tenant = Tenancy.required().value();
        outbox.record(new PublishedEvent(
                TOPIC,
                reference.toString(),
                DUTY_REPORTED,
                hour,
                new DutyReported(tenant, reference, desk.value(), profile, ciphertext)));
    }

    @Override
    public void audited(String act, StaffId by, LocalDate today, UUID auditReference, int version) {
        outbox.audit(AuditEntry.byStaffOn(
                act, by, today, Map.of("conversation", auditReference.toString(), "version", version)));
    }
}
