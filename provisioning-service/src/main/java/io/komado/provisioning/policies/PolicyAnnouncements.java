package io.komado.provisioning.policies;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;

/** Tells the other services and the tenant's auditors, in the running transaction. An interface because events are an adapter. */
public interface PolicyAnnouncements {

    /** A version is published. */
    void published(PolicyVersion version);

    /** Somebody looked whether the rules still fit. */
    void reviewed(int version, StaffId by);

    /** Nobody has looked for a year. */
    void reviewDue(LocalDate since);
}
