package io.komado.identity.staff;

import io.komado.identity.staff.DeskWatch.Readers;

/** Tells other services and the auditors, within the running transaction; a port, because the wire's records are messaging's matter. */
public interface StaffEvents {

    void happened(StaffFact fact, By by);

    /** Another number of people can read at a desk, or another desk stands in for it. */
    void counted(Readers readers);

    /** A desk has too few who can read there, or enough again. */
    void watched(Readers readers, boolean few);
}
