package io.komado.cases.intakes;

import io.komado.chassis.tenancy.TenantId;
import java.time.LocalDate;

/** A line of the desk's queue; nothing that anybody wrote. */
public record QueuedIntake(
        IntakeId id,
        TenantId client,
        String clientName,
        Nature nature,
        Channel channel,
        IntakeStatus status,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean late) {}
