package io.komado.provisioning.desks.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.provisioning.desks.DeskAnnouncements;
import io.komado.provisioning.tenants.Desk;
import io.komado.provisioning.tenants.messaging.TenantEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes that a desk was opened, as for a tenant's first one. */
@Component
class DeskEvents implements DeskAnnouncements {

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

    private void audit(String act, Desk desk, StaffId by, Instant at) {
        outbox.audit(AuditEntry.byStaff(
                act, by, at, Map.of("desk", desk.id(), "kind", desk.kind().code())));
    }
}
