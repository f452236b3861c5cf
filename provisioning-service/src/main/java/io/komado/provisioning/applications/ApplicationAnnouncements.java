package io.komado.provisioning.applications;

import io.komado.chassis.actor.StaffId;

/** Puts an operator's answer on record. An interface because events are an adapter. */
public interface ApplicationAnnouncements {

    /** An operator made a tenant of it. */
    void accepted(StaffId operator);
}
