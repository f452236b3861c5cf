package io.komado.chat.deskpages;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.Role;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.Desks;
import io.komado.chat.policies.Policies;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what desks say of themselves; the organisation's admins write it for any desk, and who leads a desk for that one. */
@Service
public class DeskPageBook {

    /** The audited act. */
    public static final String CHANGED = "desk.page-changed";

    private final DeskPages pages;
    private final Desks desks;
    private final Policies policies;
    private final Outbox outbox;
    private final Clock clock;

    DeskPageBook(DeskPages pages, Desks desks, Policies policies, Outbox outbox, Clock clock) {
        this.pages = pages;
        this.desks = desks;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What this desk says. */
    @Transactional(readOnly = true)
    public DeskPage of(DeskId desk) {
        requireDesk(desk);
        return pages.of(desk).orElse(DeskPage.EMPTY);
    }

    /** Within how many hours an answer can be expected: as the desk says, else by the organisation's rules of today. */
    @Transactional(readOnly = true)
    public int answerWithin(DeskPage page) {
        return page.answerHours() > 0
                ? page.answerHours()
                : policies.at(CoarseTime.dayOf(clock, CoarseTime.TOKYO)).answerWithinHours();
    }

    /** Lets this desk say something else. */
    @Transactional
    public DeskPage change(Actor.Staff by, DeskId desk, DeskPage page) {
        requireDesk(desk);
        if (!by.roles().contains(Role.TENANT_ADMIN)
                && !desks.readBy(by.id(), CoarseTime.dayOf(clock, CoarseTime.TOKYO))
                        .contains(desk)) {
            throw Refusal.notFound();
        }
        page.requireShowable();
        pages.keep(desk, page);
        outbox.audit(AuditEntry.byStaff(CHANGED, by.id(), clock.instant(), Map.of("desk", desk.value())));
        return page;
    }

    private void requireDesk(DeskId desk) {
        if (desks.find(desk).isEmpty()) {
            throw Refusal.notFound();
        }
    }
}
