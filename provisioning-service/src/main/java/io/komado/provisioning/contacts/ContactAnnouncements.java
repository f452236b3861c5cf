package io.komado.provisioning.contacts;

import io.komado.chassis.actor.StaffId;

/** Tells the tenant's auditors, in the running transaction. An interface because the audit stream is an adapter. */
public interface ContactAnnouncements {

    /** A point was entered or changed. */
    void entered(ContactPoint point, StaffId by);

    /** A point was tried out. */
    void confirmed(ContactPoint point, StaffId by);

    /** A point was taken away. */
    void removed(PointId id, StaffId by);
}
