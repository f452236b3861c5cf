package io.komado.provisioning.desks.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.desks.DeskAnnouncements;
import io.komado.provisioning.tenants.Desk;
import io.komado.provisioning.tenants.messaging.TenantEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes that a desk was opened, as for a tenant's first one, and which one works for a tenant's customers. */
@Component
class DeskEvents implements DeskAnnouncements {

    static final String ENGAGED = "desk.engaged";

    /** The data of {@value #ENGAGED}. */
    record DeskEngaged(String tenant, String desk, boolean served) {}

    private final Outbox outbox;
    private final Clock clock;

    DeskEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void opened(Desk desk, StaffId by) {
        Instant now = clock.instant();
        outbox.record(TenantEvents.opened(Tenancy.required(), desk, now));
        audit(TenantEvents.OPENED, desk, by, now);
    }

    @Override
    public void renamed(Desk desk, StaffId by) {
        audit("desk.renamed", desk, by, clock.instant());
    }

    @Override
    public void engaged(TenantId desk, boolean served, StaffId operator) {
        Instant now = clock.instant();
        String tenant = Tenancy.required().value();
        outbox.record(new PublishedEvent(
                TenantEvents.TOPIC, tenant, ENGAGED, now, new DeskEngaged(tenant, desk.value(), served)));
        outbox.audit(AuditEntry.byOperator(ENGAGED, operator, now, Map.of("desk", desk.value(), "served", served)));
    }

    private void audit(String act, Desk desk, StaffId by, Instant at) {
        outbox.audit(AuditEntry.byStaff(
                act, by, at, Map.of("desk", desk.id(), "kind", desk.kind().code())));
    }
}
