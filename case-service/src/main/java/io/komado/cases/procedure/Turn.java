package io.komado.cases.procedure;

import io.komado.cases.deadlines.Deadlines;
import io.komado.cases.profiles.Profile;
import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The circumstances of one move.
 *
 * @param by empty for the system and for a reporter's own word
 * @param hands in which capacities that person acts in this case
 * @param procedure with which the case began
 * @param resolution that is carried out; empty for none
 * @param fresh an id for something that comes into being
 */
public record Turn(
        LocalDate today,
        Optional<StaffId> by,
        Set<Hand> hands,
        Profile procedure,
        Roster roster,
        Deadlines deadlines,
        Optional<ThingId> resolution,
        ThingId fresh) {

    public Turn {
        hands = Set.copyOf(hands);
    }

    /** The person who acts, where only a person can. */
    StaffId person() {
        return by.orElseThrow(() -> new IllegalStateException("only a person of the staff does this"));
    }

    boolean isBy(StaffId person) {
        return by.equals(Optional.of(person));
    }

    /** The resolution that is carried out. */
    Optional<Resolutions.Resolution> resolutionOf(CaseFile file, Event event) {
        return resolution
                .flatMap(id -> file.resolutions().called(id))
                .filter(one -> one.agenda() == event && one.isInForce());
    }
}
