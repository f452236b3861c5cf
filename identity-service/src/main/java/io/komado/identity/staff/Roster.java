package io.komado.identity.staff;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Everybody of the staff, for rules that concern more than one person.
 *
 * @param organisationKind whose seats the committee has
 */
public record Roster(String organisationKind, List<StaffMember> people) {

    /** The same, with this person as decided. */
    public Roster with(StaffMember decided) {
        return new Roster(
                organisationKind,
                people.stream()
                        .map(person -> person.id().equals(decided.id()) ? decided : person)
                        .toList());
    }

    /** Someone else who holds such a grant on some day of this one's term. */
    Optional<StaffMember> another(StaffMember than, Grant wish, BiPredicate<StaffMember, Grant> such) {
        return people.stream()
                .filter(person -> !person.id().equals(than.id()))
                .filter(person ->
                        person.grants().stream().anyMatch(grant -> grant.overlaps(wish) && such.test(person, grant)))
                .findFirst();
    }
}
