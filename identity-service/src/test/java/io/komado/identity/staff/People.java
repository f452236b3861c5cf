package io.komado.identity.staff;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.identity.units.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People of a staff, for tests. */
final class People {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    private People() {}

    static StaffMember someone() {
        return with(profile(null, false, true));
    }

    static StaffMember with(Profile profile) {
        return StaffMember.newcomer(new StaffId(UUID.randomUUID()), profile);
    }

    static Profile profile(@Nullable UnitId unit, boolean supervisor, boolean candidate) {
        return new Profile(
                "森下 和子", "", unit, Profile.Kind.INTERNAL, Profile.Gender.UNDISCLOSED, supervisor, candidate, false);
    }

    /** A wish for this role that no rule about the wish itself is against. */
    static Grant wish(Role role) {
        return wish(role, Term.beginning(TODAY));
    }

    static Grant wish(Role role, Term term) {
        Seat seat =
                switch (role) {
                    case CHAIR -> Seat.PRINCIPAL;
                    case COMMITTEE -> Seat.PRINCIPALS_NOMINEE;
                    default -> null;
                };
        return wish(role, seat, term);
    }

    static Grant wish(Role role, @Nullable Seat seat, Term term) {
        Scope scope =
                switch (role) {
                    case INVESTIGATOR -> new Scope(Scope.Kind.CASE, UUID.randomUUID());
                    case DEPARTMENT_HEAD -> new Scope(Scope.Kind.UNIT, UUID.randomUUID());
                    default -> Scope.WHOLE_ORGANISATION;
                };
        return new Grant(new GrantId(UUID.randomUUID()), role, scope, seat, term);
    }

    static Roster school(StaffMember... people) {
        return new Roster("school", List.of(people));
    }

    static StaffMember holding(StaffMember person, Grant grant) {
        return person.appoint(grant, school(person), TODAY).next();
    }
}
