package io.komado.provisioning.contacts.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.provisioning.contacts.ContactAnnouncements;
import io.komado.provisioning.contacts.ContactPoint;
import io.komado.provisioning.contacts.PointId;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts on record who entered and who tried out what people are told to call. */
@Component
class ContactRecords implements ContactAnnouncements {

    private final Outbox outbox;
    private final Clock clock;

    ContactRecords(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void entered(ContactPoint point, StaffId by) {
        record("contact.entered", by, about(point));
    }

    @Override
    public void confirmed(ContactPoint point, StaffId by) {
        record("contact.confirmed", by, about(point));
    }

    @Override
    public void removed(PointId id, StaffId by) {
        record("contact.removed", by, Map.of("contact", id.value()));
    }

    private void record(String act, StaffId by, Map<String, Object> data) {
        outbox.audit(AuditEntry.byStaff(act, by, clock.instant(), data));
    }

    private static Map<String, Object> about(ContactPoint point) {
        return Map.of("contact", point.id().value(), "kind", point.kind().code());
    }
}
