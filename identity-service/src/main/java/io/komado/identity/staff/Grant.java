package io.komado.identity.staff;

import io.komado.chassis.actor.Role;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds for a scope and a term.
 *
 * @param seat the seat on the committee, for its members and its chair alone
 */
public record Grant(
        GrantId id, Role role, Scope scope, @Nullable Seat seat, Term term) {

    public boolean standsOn(LocalDate day) {
        return term.covers(day);
    }

    /** Whether this is the same role for the same scope at some day. */
    public boolean repeats(Grant other) {
        return role == other.role && Objects.equals(scope, other.scope) && term.overlaps(other.term);
    }

    public boolean overlaps(Grant other) {
        return term.overlaps(other.term);
    }

    /** Whether the seat, if there is one, is such a seat. */
    boolean sits(Predicate<Seat> such) {
        return seat != null && such.test(seat);
    }

    Grant endingOn(LocalDate day) {
        return new Grant(id, role, scope, seat, term.endingOn(day));
    }
}
