package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.util.Set;

/** Whom and which units the reporter wants to be kept out, in place of naming an own unit (domain.md 6.1, TH-27). */
public record Exclusions(Set<UnitId> units, Set<StaffId> people) implements Fact {

    static final Exclusions NONE = new Exclusions(Set.of(), Set.of());

    public Exclusions {
        units = Set.copyOf(units);
        people = Set.copyOf(people);
    }
}
