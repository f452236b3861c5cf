package io.komado.provisioning.contacts;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.provisioning.contacts.ContactPoint.Confirmed;
import io.komado.provisioning.tenants.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where the running tenant's people can turn. */
@Service
public class ContactPage {

    private static final int MOST = 12;

    private final ContactPoints points;
    private final Tenants tenants;
    private final ContactAnnouncements announcements;
    private final Clock clock;

    ContactPage(ContactPoints points, Tenants tenants, ContactAnnouncements announcements, Clock clock) {
        this.points = points;
        this.tenants = tenants;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Everything that was entered, tried out or not. */
    @Transactional(readOnly = true)
    public List<ContactPoint> all() {
        return points.all();
    }

    /** What may be shown and printed. */
    @Transactional(readOnly = true)
    public List<ContactPoint> confirmed() {
        return points.all().stream()
                .filter(point -> point.confirmed().isPresent())
                .toList();
    }

    /**
     * Enters a point.
     *
     * @throws Refusal 409 when there are more than a page can show
     */
    @Transactional
    public ContactPoint enter(
            ContactPoint.Kind kind,
            String name,
            String note,
            Optional<String> phone,
            Optional<String> mail,
            StaffId by) {
        ContactPoint point = ContactPoint.entered(kind, name, note, phone, mail);
        if (tenants.currentLocked().isEmpty()) {
            throw Refusal.notFound();
        }
        if (points.all().size() >= MOST) {
            throw Refusal.conflict("contacts-full", "There is room for twelve contacts.");
        }
        points.add(point);
        announcements.entered(point, by);
        return point;
    }

    /** Changes a point, which then has to be tried out again. */
    @Transactional
    public ContactPoint change(
            PointId id,
            ContactPoint.Kind kind,
            String name,
            String note,
            Optional<String> phone,
            Optional<String> mail,
            StaffId by) {
        ContactPoint other = ContactPoint.entered(kind, name, note, phone, mail);
        ContactPoint changed = find(id).changedTo(other);
        points.update(changed);
        announcements.entered(changed, by);
        return changed;
    }

    /** A person called the number or wrote to the address, and somebody answered. */
    @Transactional
    public ContactPoint confirm(PointId id, Optional<String> dialled, Optional<String> writtenTo, StaffId by) {
        Confirmed now = new Confirmed(by, CoarseTime.dayOf(clock, CoarseTime.TOKYO));
        ContactPoint confirmed = find(id).tried(dialled, writtenTo, now);
        points.update(confirmed);
        announcements.confirmed(confirmed, by);
        return confirmed;
    }

    /** Takes a point away. */
    @Transactional
    public void remove(PointId id, StaffId by) {
        if (!points.remove(id)) {
            throw Refusal.notFound();
        }
        announcements.removed(id, by);
    }

    private ContactPoint find(PointId id) {
        return points.findLocked(id).orElseThrow(Refusal::notFound);
    }
}
