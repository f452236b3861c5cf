package io.komado.provisioning.desks;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.provisioning.tenants.Desk;
import io.komado.provisioning.tenants.Tenants;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the running tenant's desks. Who reads at one is identity-service's matter, and when it goes live is chat-service's. */
@Service
public class DeskBook {

    private static final int MOST = 12;

    private final NamedDesks desks;
    private final Tenants tenants;
    private final DeskAnnouncements announcements;

    DeskBook(NamedDesks desks, Tenants tenants, DeskAnnouncements announcements) {
        this.desks = desks;
        this.tenants = tenants;
        this.announcements = announcements;
    }

    /** All of them. */
    @Transactional(readOnly = true)
    public List<NamedDesk> all() {
        return desks.all();
    }

    /**
     * Opens one more; nobody can write there before somebody can read there.
     *
     * @throws Refusal 409 when there is one that looks the same, or more than a screen can show
     */
    @Transactional
    public NamedDesk open(Desk.Kind kind, String japanese, String english, StaffId by) {
        NamedDesk desk = NamedDesk.entered(new Desk(UUID.randomUUID(), kind), japanese, english);
        requireDistinct(desk);
        if (desks.all().size() >= MOST) {
            throw Refusal.conflict("desks-full", "There is room for twelve desks.");
        }
        desks.add(desk);
        announcements.opened(desk.desk(), by);
        return desk;
    }

    /** Gives one another name. */
    @Transactional
    public NamedDesk rename(UUID id, String japanese, String english, StaffId by) {
        NamedDesk found = desks.find(id).orElseThrow(Refusal::notFound);
        NamedDesk desk = NamedDesk.entered(found.desk(), japanese, english);
        requireDistinct(desk);
        desks.rename(desk);
        announcements.renamed(desk.desk(), by);
        return desk;
    }

    private void requireDistinct(NamedDesk desk) {
        if (tenants.currentLocked().isEmpty()) {
            throw Refusal.notFound();
        }
        if (desks.all().stream().anyMatch(desk::looksLike)) {
            throw Refusal.conflict("desk-name-taken", "There is such a desk of this name already.")
                    .at("/japanese", "taken");
        }
    }
}
