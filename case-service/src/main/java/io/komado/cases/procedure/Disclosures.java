package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What of a case was handed to somebody outside, because a court or the law orders it (R4-69). */
public record Disclosures(List<One> all) implements Fact {

    static final Disclosures NONE = new Disclosures(List.of());

    /**
     * One of them.
     *
     * @param order under which it is filed
     * @param confirmedBy a second person; until then nothing is handed over
     */
    public record One(
            ThingId id,
            String order,
            String authority,
            String what,
            StaffId proposedBy,
            Optional<StaffId> confirmedBy,
            Optional<LocalDate> confirmedOn) {}

    public Disclosures {
        all = List.copyOf(all);
    }

    Optional<One> called(ThingId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Disclosures with(One one) {
        return new Disclosures(Additions.plus(all, one));
    }

    Disclosures confirmed(ThingId id, StaffId by, LocalDate on) {
        return new Disclosures(all.stream()
                .map(one -> one.id().equals(id)
                        ? new One(
                                id,
                                one.order(),
                                one.authority(),
                                one.what(),
                                one.proposedBy(),
                                Optional.of(by),
                                Optional.of(on))
                        : one)
                .toList());
    }
}
