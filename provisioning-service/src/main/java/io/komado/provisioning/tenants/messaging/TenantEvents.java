package io.komado.provisioning.tenants.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.tenants.Desk;
import io.komado.provisioning.tenants.Tenant;
import io.komado.provisioning.tenants.TenantAnnouncements;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes what happens to tenants and desks. */
@Component
class TenantEvents implements TenantAnnouncements {

    /** Desks too: whoever hears of one has heard of its tenant before. */
    static final String TOPIC = "provisioning.tenant.v1";

    static final String CREATED = "tenant.created";
    static final String OPENED = "desk.opened";

    /** The data of {@value #CREATED}. */
    record TenantCreated(String tenant, String kind, List<String> languages) {}

    /** The data of {@value #OPENED}. */
    record DeskOpened(UUID desk, String kind) {}

    private final Outbox outbox;

    TenantEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void founded(Tenant tenant, Desk desk, StaffId operator) {
        String kind = tenant.kind().name().toLowerCase(Locale.ROOT);
        List<String> languages = tenant.languages().stream().map(Language::tag).toList();
        outbox.record(new PublishedEvent(
                TOPIC,
                tenant.id().value(),
                CREATED,
                tenant.createdAt(),
                new TenantCreated(tenant.id().value(), kind, languages)));
        outbox.record(new PublishedEvent(
                TOPIC,
                tenant.id().value(),
                OPENED,
                tenant.createdAt(),
                new DeskOpened(desk.id(), desk.kind().code())));
        outbox.audit(AuditEntry.byOperator(
                CREATED,
                operator,
                tenant.createdAt(),
                Map.of("kind", kind, "headcountLimit", tenant.headcountLimit())));
        outbox.audit(AuditEntry.byOperator(
                OPENED,
                operator,
                tenant.createdAt(),
                Map.of("desk", desk.id(), "kind", desk.kind().code())));
    }
}
