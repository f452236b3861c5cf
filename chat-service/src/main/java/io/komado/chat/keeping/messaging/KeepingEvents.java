package io.komado.chat.keeping.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.keeping.Cause;
import io.komado.chat.keeping.DeskKeeping;
import io.komado.chat.keeping.KeepingAnnouncements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes the ends of conversations, and what stands in the way of erasing a tenant. */
@Component
class KeepingEvents implements KeepingAnnouncements {

    static final String CONVERSATIONS = "chat.conversation.v1";
    static final String DESTROYED = "conversation.destroyed";

    static final String CLOSING = "chat.closing.v1";
    static final String OBSTACLE = "chat.closing-obstacle";

    /** The data of {@value #DESTROYED}; the cause is {@code desk}, {@code member} or {@code term}. */
    record ConversationDestroyed(String cause) {}

    /** The data of {@code chat.closing-obstacle}. */
    record ClosingObstacle(UUID obstacle, String kind, boolean stands) {}

    private final Outbox outbox;
    private final Clock clock;

    KeepingEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void destroyed(ConversationId conversation, Cause cause, Instant hour) {
        outbox.record(new PublishedEvent(
                CONVERSATIONS, conversation.toString(), DESTROYED, hour, new ConversationDestroyed(cause.code())));
    }

    @Override
    public void deleted(UUID auditReference, StaffId by, LocalDate today, Optional<LocalDate> due) {
        outbox.audit(AuditEntry.byStaffOn(
                DeskKeeping.DELETED,
                by,
                today,
                Map.of(
                        "conversation",
                        auditReference.toString(),
                        "destroyedOn",
                        due.map(LocalDate::toString).orElse(""))));
    }

    @Override
    public void endAnnounced(UUID auditReference, LocalDate today, LocalDate end) {
        outbox.audit(bySystemOn(
                "chat.end-announced",
                today,
                Map.of("conversation", auditReference.toString(), "endsOn", end.toString())));
    }

    @Override
    public void purged(UUID auditReference, LocalDate today) {
        outbox.audit(bySystemOn("chat.purged", today, Map.of("conversation", auditReference.toString())));
    }

    @Override
    public void obstacle(UUID hold, boolean stands) {
        outbox.record(new PublishedEvent(
                CLOSING,
                Tenancy.required().value(),
                OBSTACLE,
                clock.instant(),
                new ClosingObstacle(hold, "legal-hold", stands)));
    }

    private static AuditEntry bySystemOn(String act, LocalDate day, Map<String, Object> data) {
        return new AuditEntry(
                act, "system", day.toString(), day.atStartOfDay(ZoneOffset.UTC).toInstant(), data);
    }
}
