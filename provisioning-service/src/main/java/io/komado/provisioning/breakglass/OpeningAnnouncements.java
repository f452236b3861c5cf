package io.komado.provisioning.breakglass;

import io.komado.chassis.actor.StaffId;
import java.util.Optional;

/** Puts it on the tenant's record and has its administrators told, in the running transaction. An interface because events are an adapter. */
public interface OpeningAnnouncements {

    /** An operator asked. */
    void asked(Opening opening);

    /** Another one opened it. */
    void opened(Opening opening, StaffId by);

    /** One of the two looked. */
    void used(Opening opening, StaffId by);

    /** It is over; nobody ended it where its time came. */
    void ended(Opening opening, Optional<StaffId> by);
}
