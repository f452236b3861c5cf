package io.komado.chat.templates;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.Desks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the ready replies of desks; whoever reads at a desk has them and changes them. */
@Service
public class TemplateBook {

    /** The audited act. */
    public static final String CHANGED = "desk.template-changed";

    private static final int MOST = 50;

    private final Templates templates;
    private final Desks desks;
    private final Outbox outbox;
    private final Clock clock;

    TemplateBook(Templates templates, Desks desks, Outbox outbox, Clock clock) {
        this.templates = templates;
        this.desks = desks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Those of this desk. */
    @Transactional(readOnly = true)
    public List<Template> of(Actor.Staff reader, DeskId desk) {
        requireReader(reader, desk);
        return templates.of(desk);
    }

    /** Keeps one, new or changed. */
    @Transactional
    public void keep(Actor.Staff by, DeskId desk, Template template) {
        requireReader(by, desk);
        template.requireUsable();
        List<Template> all = templates.of(desk);
        if (all.size() >= MOST && all.stream().noneMatch(one -> one.id().equals(template.id()))) {
            throw Refusal.conflict("templates-full", "There is room for fifty replies.");
        }
        templates.keep(desk, template);
        audit(by, desk);
    }

    /** Throws one away. */
    @Transactional
    public void forget(Actor.Staff by, DeskId desk, UUID template) {
        requireReader(by, desk);
        templates.forget(desk, template);
        audit(by, desk);
    }

    private void audit(Actor.Staff by, DeskId desk) {
        outbox.audit(AuditEntry.byStaff(CHANGED, by.id(), clock.instant(), Map.of("desk", desk.value())));
    }

    private void requireReader(Actor.Staff reader, DeskId desk) {
        if (!desks.readBy(reader.id(), CoarseTime.dayOf(clock, CoarseTime.TOKYO))
                .contains(desk)) {
            throw Refusal.notFound();
        }
    }
}
