package io.komado.identity.staff;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.staff.StaffFact.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person of a tenant's staff, with the roles that were given and have not ended.
 *
 * @param invited whether the invitation mail has left
 * @param arrived whether the person has signed in, with a password and a second factor, since the last one was set up
 * @param leavesOn the first day on which the person is not there any more; null for those who stay
 */
public record StaffMember(
        StaffId id,
        Profile profile,
        boolean invited,
        boolean arrived,
        @Nullable LocalDate leavesOn,
        List<Grant> grants) {

    /** Someone who holds no role yet. */
    public static StaffMember newcomer(StaffId id, Profile profile) {
        return new StaffMember(id, profile, false, false, null, List.of());
    }

    public boolean isThereOn(LocalDate day) {
        return leavesOn == null || day.isBefore(leavesOn);
    }

    /** The roles held on this day, whatever the job that ends terms has come to (G2). */
    public Set<Role> rolesOn(LocalDate day) {
        return grants.stream()
                .filter(grant -> isThereOn(day) && grant.standsOn(day))
                .map(Grant::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this person may read what members write to some desk on this day. */
    public boolean readsAtADesk(LocalDate day) {
        return rolesOn(day).stream().anyMatch(Offices.READ_AT_A_DESK::contains);
    }

    public Optional<Grant> grant(GrantId id) {
        return grants.stream().filter(grant -> grant.id().equals(id)).findFirst();
    }

    /** The latest term of this role and scope that has not ended on this day: where a reappointment continues. */
    public Optional<Grant> latest(Role role, Scope scope, LocalDate day) {
        return grants.stream()
                .filter(grant -> grant.role() == role
                        && grant.scope().equals(scope)
                        && grant.term().until().isAfter(day))
                .max((one, other) -> one.term().until().compareTo(other.term().until()));
    }

    /** Gives a role, unless a rule of {@link AppointmentRules} is in the way. */
    public Decided appoint(Grant wish, Roster roster, LocalDate today) {
        AppointmentRules.require(this, wish, roster, today);
        List<Grant> more = new ArrayList<>(grants);
        more.add(wish);
        return new Decided(holding(more), List.of(new StaffFact.RoleGranted(id, wish)));
    }

    /** Takes one role away. */
    public Decided end(GrantId which, Reason reason) {
        Grant ended = grant(which).orElseThrow(Refusal::notFound);
        return without(grant -> grant.equals(ended), reason);
    }

    /**
     * Changes what is said of the person; one who now supervises members stops reading at desks at once (R0-07).
     *
     * @throws Refusal 409 when the new unit is a course that would have its dean and its head on the committee (R3-09)
     */
    public Decided revise(Profile revised, Roster roster, LocalDate today) {
        StaffMember changed = new StaffMember(id, revised, invited, arrived, leavesOn, grants);
        if (!Objects.equals(revised.unit(), profile.unit())) {
            AppointmentRules.requireUnit(changed, roster, today);
        }
        Decided stopped = changed.without(
                grant -> revised.directSupervisor() && Offices.READ_AT_A_DESK.contains(grant.role()),
                Reason.SUPERVISOR);
        List<StaffFact> facts = new ArrayList<>(stopped.facts());
        facts.add(new StaffFact.PersonChanged(id, stopped.next()));
        return new Decided(stopped.next(), facts);
    }

    /** Leaves on this day: terms that would last longer end with the one before. */
    public Decided leave(LocalDate on, LocalDate today) {
        if (on.isBefore(today)) {
            throw Refusal.unprocessable("leaving-passed", "A person leaves today or later.")
                    .at("/on", "passed");
        }
        Decided stopped = without(grant -> !grant.term().from().isBefore(on) || on.equals(today), Reason.LEFT);
        List<StaffFact> facts = new ArrayList<>(stopped.facts());
        List<Grant> kept = new ArrayList<>();
        for (Grant grant : stopped.next().grants()) {
            Grant shorter = grant.term().until().isAfter(on) ? grant.endingOn(on) : grant;
            kept.add(shorter);
            if (!shorter.equals(grant)) {
                facts.add(new StaffFact.TermShortened(id, shorter));
            }
        }
        StaffMember leaver = new StaffMember(id, profile, invited, arrived, on, List.copyOf(kept));
        facts.add(new StaffFact.PersonChanged(id, leaver));
        return new Decided(leaver, facts);
    }

    private Decided without(Predicate<Grant> which, Reason reason) {
        List<StaffFact> facts = grants.stream()
                .filter(which)
                .<StaffFact>map(grant -> new StaffFact.RoleEnded(id, grant, reason))
                .toList();
        return new Decided(holding(grants.stream().filter(which.negate()).toList()), facts);
    }

    private StaffMember holding(List<Grant> other) {
        return new StaffMember(id, profile, invited, arrived, leavesOn, List.copyOf(other));
    }
}
