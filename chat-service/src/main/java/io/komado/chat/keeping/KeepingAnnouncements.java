package io.komado.chat.keeping;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.conversations.ConversationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Tells other services and the tenant's auditors, in the running transaction. An interface because events are an adapter. */
public interface KeepingAnnouncements {

    /** The keys are destroyed. */
    void destroyed(ConversationId conversation, Cause cause, Instant hour);

    /** A person of the desk deleted it; its keys are destroyed on this day. */
    void deleted(UUID auditReference, StaffId by, LocalDate today, Optional<LocalDate> due);

    /** The end of its term was told to both sides. */
    void endAnnounced(UUID auditReference, LocalDate today, LocalDate end);

    /** Its term was over and its keys are destroyed (R0-12). */
    void purged(UUID auditReference, LocalDate today);

    /** A hold stands in the way of erasing the tenant, or does so no more. */
    void obstacle(UUID hold, boolean stands);
}
