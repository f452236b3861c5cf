package io.komado.identity.staff;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.staff.StaffFact.Reason;
import io.komado.identity.tenants.Desks;
import io.komado.identity.tenants.TenantStanding;
import io.komado.identity.units.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one tenant-admin may do alone: say how people stand, and take roles away. Giving one takes two and is a proposal. */
@Service
public class Staffing {

    private final StaffMembers staff;
    private final StaffChanges changes;
    private final Units units;
    private final Desks desks;
    private final DeskWatch watch;

    Staffing(StaffMembers staff, StaffChanges changes, Units units, Desks desks, DeskWatch watch) {
        this.staff = staff;
        this.changes = changes;
        this.units = units;
        this.desks = desks;
        this.watch = watch;
    }

    /** Changes what is said of a person; one who now supervises members stops reading at desks at once (R0-07). */
    @Transactional
    public void revise(Actor.Staff by, StaffId id, Profile profile) {
        TenantStanding standing = changes.begin();
        units.require(profile.unit());
        changes.apply(
                new By.Colleague(by.id()),
                List.of(person(id).revise(profile, changes.roster(standing), changes.today())));
    }

    /** Takes a role away, at once. */
    @Transactional
    public void revoke(Actor.Staff by, StaffId id, GrantId grant) {
        changes.begin();
        changes.apply(new By.Colleague(by.id()), List.of(person(id).end(grant, Reason.REVOKED)));
    }

    /** A person leaves on this day. */
    @Transactional
    public void leave(Actor.Staff by, StaffId id, LocalDate on) {
        changes.begin();
        changes.apply(new By.Colleague(by.id()), List.of(person(id).leave(on, changes.today())));
    }

    /** The desks, with those of them that have too few readers. */
    @Transactional(readOnly = true)
    public List<Desks.Desk> desks() {
        return desks.all();
    }

    /** Names the desk that stands in while this one has too few readers. */
    @Transactional
    public void setFallback(UUID desk, @Nullable UUID fallback) {
        changes.begin();
        if (desks.find(desk).isEmpty()) {
            throw Refusal.notFound();
        }
        if (fallback != null && (fallback.equals(desk) || desks.find(fallback).isEmpty())) {
            throw Refusal.unprocessable("fallback-unknown", "Another desk of the organisation can stand in.")
                    .at("/fallback", "unknown");
        }
        desks.setFallback(desk, fallback);
        watch.fallbackNamed(desk, changes.today());
    }

    private StaffMember person(StaffId id) {
        return staff.find(id).orElseThrow(Refusal::notFound);
    }
}
