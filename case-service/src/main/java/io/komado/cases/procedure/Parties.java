package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who takes part in the case as one whom it concerns, by labels. */
public record Parties(List<Party> all) implements Fact {

    static final Parties NONE = new Parties(List.of());

    /** In which way the case concerns somebody; in a linked case it may be another one (R3-04). */
    public enum Part {
        VICTIM,
        ACCUSED,
        WITNESS
    }

    /**
     * One of them.
     *
     * @param minor whether a guardian takes part (R3-54)
     * @param anonymous whether nobody here knows who it is, so that steps with the guardian do not apply (domain.md 6.2)
     * @param unit to which the party belongs, where it is known; never asked of an anonymous one
     * @param person where the party is one of the staff
     */
    public record Party(
            PartyLabel label,
            Part part,
            boolean minor,
            boolean anonymous,
            Optional<UnitId> unit,
            Optional<StaffId> person) {

        /** Whether the guardian has to be asked too (R3-55, R3-82). */
        boolean needsGuardian() {
            return minor && !anonymous;
        }
    }

    public Parties {
        all = List.copyOf(all);
    }

    /** Those whom the case concerns in this way. */
    public Stream<Party> of(Part part) {
        return all.stream().filter(party -> party.part() == part);
    }

    /** The two sides, who are told and can appeal. */
    Stream<Party> sides() {
        return all.stream().filter(party -> party.part() != Part.WITNESS);
    }

    Optional<Party> called(PartyLabel label) {
        return all.stream().filter(party -> party.label().equals(label)).findFirst();
    }

    /** The units from which nobody of the case may come. */
    Stream<UnitId> units() {
        return all.stream().flatMap(party -> party.unit().stream());
    }
}
