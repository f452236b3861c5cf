package io.komado.chat.waiting;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.desks.DeskId;
import java.time.Instant;
import java.util.Set;

/** Tells identity-service, which writes the mails. An interface because events are an adapter. */
public interface WaitingAnnouncements {

    /** These people can read something at this desk that nobody has read. */
    void waiting(DeskId desk, Set<StaffId> readers, Instant hour);

    /** These people can read something that nobody answered within the hours of the rules. */
    void unanswered(DeskId desk, Set<StaffId> readers, Instant hour);
}
