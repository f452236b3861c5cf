package io.komado.identity.staff;

import io.komado.chassis.timers.Timers;
import io.komado.identity.tenants.Desks;
import io.komado.identity.tenants.TenantStanding;
import io.komado.identity.tenants.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Sees to it that a desk where members may write has two people who can read there: when one falls ill, somebody answers, and
 * nobody is alone with what is written. Whoever has only been invited cannot read yet and is not counted (R4-13). Looks whenever readers change; a term's midnight is such a change.
 */
@Service
public class DeskWatch {

    /** With fewer, a desk raises an alarm. */
    static final int ENOUGH = 2;

    /** Somebody outside, by name, has one and sees to the rest. */
    private static final int ENOUGH_OUTSIDE = 1;

    /** How many can read at a desk, and which desk stands in. */
    public record Readers(UUID desk, int readers, @Nullable UUID fallback) {}

    private final Desks desks;
    private final StaffMembers staff;
    private final Tenants tenants;
    private final StaffEvents events;
    private final Timers timers;
    private final Clock clock;

    DeskWatch(Desks desks, StaffMembers staff, Tenants tenants, StaffEvents events, Timers timers, Clock clock) {
        this.desks = desks;
        this.staff = staff;
        this.tenants = tenants;
        this.events = events;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Tells how many can read at each desk when it has changed, and raises or lifts the alarm; before letters are handed out nobody
     * writes, and there is none to raise.
     */
    public void look(LocalDate today) {
        boolean live = tenants.standing().map(TenantStanding::live).orElse(false);
        for (Desks.Desk desk : desks.all()) {
            Readers readers = readersOf(desk, today);
            if (desk.readers().isEmpty() || desk.readers().getAsInt() != readers.readers()) {
                desks.setReaders(desk.id(), readers.readers());
                events.counted(readers);
            }
            if (live) {
                watch(desk, readers);
            }
        }
    }

    /** Tells of a desk that another desk stands in for it, or none. */
    public void fallbackNamed(UUID desk, LocalDate today) {
        desks.find(desk).ifPresent(found -> events.counted(readersOf(found, today)));
    }

    private void watch(Desks.Desk desk, Readers readers) {
        boolean few = readers.readers() < (desk.kind().equals("external") ? ENOUGH_OUTSIDE : ENOUGH);
        if (few != desk.shortOfReaders()) {
            desks.setShort(desk.id(), few);
            events.watched(readers, few);
            if (few) {
                timers.set(Alarms.DESK, desk.id().toString(), clock.instant());
            }
        }
    }

    private Readers readersOf(Desks.Desk desk, LocalDate today) {
        int able = (int) staff.all().stream()
                .filter(person -> readsAt(person, desk, today))
                .count();
        return new Readers(desk.id(), able, desk.fallback());
    }

    private static boolean readsAt(StaffMember person, Desks.Desk desk, LocalDate day) {
        return person.arrived()
                && person.isThereOn(day)
                && person.grants().stream()
                        .anyMatch(grant -> Offices.readAt(desk.kind()).contains(grant.role())
                                && grant.standsOn(day)
                                && grant.scope().includesDesk(desk.id()));
    }
}
