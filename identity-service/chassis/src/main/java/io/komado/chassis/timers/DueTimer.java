package io.komado.chassis.timers;

import io.komado.chassis.tenancy.TenantId;

/** A timer as the scheduler sees it. */
record DueTimer(TenantId tenant, String kind, String reference) {}
