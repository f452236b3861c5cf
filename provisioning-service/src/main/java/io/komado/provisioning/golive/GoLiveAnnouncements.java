package io.komado.provisioning.golive;

import io.komado.chassis.actor.StaffId;

/** Tells the tenant's auditors, in the running transaction. An interface because the audit stream is an adapter. */
public interface GoLiveAnnouncements {

    /** A person stands for an item. */
    void confirmed(Item item, StaffId by);

    /** A person took back what somebody stood for. */
    void withdrawn(Item item, StaffId by);
}
