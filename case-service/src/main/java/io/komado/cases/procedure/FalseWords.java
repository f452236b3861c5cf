package io.komado.cases.procedure;

import java.time.LocalDate;
import java.util.List;

/** Whom the committee found to have said what they knew to be untrue (R4-71). */
public record FalseWords(List<Found> all) implements Fact {

    static final FalseWords NONE = new FalseWords(List.of());

    /** One finding, with its reasons. */
    public record Found(PartyLabel party, String reasons, LocalDate on) {}

    public FalseWords {
        all = List.copyOf(all);
    }

    FalseWords with(Found found) {
        return new FalseWords(Additions.plus(all, found));
    }
}
