package io.komado.provisioning.golive.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.provisioning.golive.GoLiveAnnouncements;
import io.komado.provisioning.golive.Item;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts on record who stood for what (R0-29, R1-10, R1-11). */
@Component
class ChecklistRecords implements GoLiveAnnouncements {

    static final String CONFIRMED = "checklist.confirmed";
    static final String WITHDRAWN = "checklist.withdrawn";

    private final Outbox outbox;
    private final Clock clock;

    ChecklistRecords(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void confirmed(Item item, StaffId by) {
        record(CONFIRMED, item, by);
    }

    @Override
    public void withdrawn(Item item, StaffId by) {
        record(WITHDRAWN, item, by);
    }

    private void record(String act, Item item, StaffId by) {
        outbox.audit(AuditEntry.byStaff(act, by, clock.instant(), Map.of("item", item.code())));
    }
}
