package io.komado.provisioning.closings;

import io.komado.chassis.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The operator's look across tenants. An interface because the database is an adapter, which points inwards. */
public interface ClosingList {

    /** One closing as the list shows it. */
    record Line(
            TenantId tenant, ClosingStage stage, Optional<LocalDate> confirmedOn, Optional<LocalDate> takingOutUntil) {}

    /** All of them, those that are under way before those that are over. */
    List<Line> all();
}
