package io.komado.cases.procedure;

import java.time.LocalDate;
import java.util.List;

/** Who did not take part in the inquiry, and why (R4-74). */
public record Refusals(List<Refused> all) implements Fact {

    static final Refusals NONE = new Refusals(List.of());

    /** One refusal, with its reason. */
    public record Refused(PartyLabel party, String reason, LocalDate on) {}

    public Refusals {
        all = List.copyOf(all);
    }

    Refusals with(Refused refused) {
        return new Refusals(Additions.plus(all, refused));
    }
}
