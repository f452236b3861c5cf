package io.komado.provisioning.golive.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.provisioning.golive.GoLiveAnnouncements;
import io.komado.provisioning.golive.Item;
import io.komado.provisioning.tenants.messaging.TenantEvents;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts on record who stood for what (R0-29, R1-10, R1-11). */
@Component
class ChecklistRecords implements GoLiveAnnouncements {

    static final String CONFIRMED = "checklist.confirmed";
    static final String WITHDRAWN = "checklist.withdrawn";

    static final String TRAINING_CHANGED = "tenant.training-changed";

    /** The data of {@value #TRAINING_CHANGED}. */
    record TrainingChanged(String tenant, boolean given) {}

    private final Outbox outbox;
    private final Clock clock;

    ChecklistRecords(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void confirmed(Item item, StaffId by) {
        record(CONFIRMED, item, by);
        tell(item, true);
    }

    @Override
    public void withdrawn(Item item, StaffId by) {
        record(WITHDRAWN, item, by);
        tell(item, false);
    }

    /** Customers are handed over to a desk only after this (R1-10). */
    private void tell(Item item, boolean given) {
        if (item == Item.TRAINING_GIVEN) {
            String tenant = Tenancy.required().value();
            outbox.record(new PublishedEvent(
                    TenantEvents.TOPIC, tenant, TRAINING_CHANGED, clock.instant(), new TrainingChanged(tenant, given)));
        }
    }

    private void record(String act, Item item, StaffId by) {
        outbox.audit(AuditEntry.byStaff(act, by, clock.instant(), Map.of("item", item.code())));
    }
}
