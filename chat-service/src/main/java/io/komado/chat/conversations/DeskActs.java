package io.komado.chat.conversations;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.time.CoarseTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record what staff did in a conversation: once for each person, act and day, under a name that is used nowhere else (TH-16). */
@Component
public class DeskActs {

    private final Line line;
    private final Outbox outbox;
    private final Clock clock;

    DeskActs(Line line, Outbox outbox, Clock clock) {
        this.line = line;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Records this act of this day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, ConversationId conversation, StaffId staff) {
        LocalDate today = CoarseTime.dayOf(clock, CoarseTime.TOKYO);
        line.noteAct(conversation, staff, act, today)
                .ifPresent(reference -> outbox.audit(
                        AuditEntry.byStaffOn(act, staff, today, Map.of("conversation", reference.toString()))));
    }
}
