package io.komado.cases.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was agreed to, by whom and when; a later word of the same person on the same matter counts. */
public record Consents(List<Given> all, List<Wish> wishes) implements Fact {

    static final Consents NONE = new Consents(List.of(), List.of());

    /** To what somebody can agree. */
    public enum To {
        ONE_COUNSELLOR,
        RECORD,
        REPORT,
        INVESTIGATION,
        SAME_UNIT,
        MEDIATION,
        FURTHER_HANDLING
    }

    /**
     * One word.
     *
     * @param party whose; empty for the reporter
     * @param guardian whether it is the word of that party's guardian
     * @param agrees or refuses
     */
    public record Given(To to, Optional<PartyLabel> party, boolean guardian, boolean agrees, LocalDate on) {}

    /** What a party wants at a fork (R4-35, R4-75), in the words of whoever took it down. */
    public record Wish(PartyLabel party, String fork, String wish, LocalDate on) {}

    public Consents {
        all = List.copyOf(all);
        wishes = List.copyOf(wishes);
    }

    /** With the reporter's consent to this as well. */
    Consents also(To to, LocalDate on) {
        return new Consents(Additions.plus(all, new Given(to, Optional.empty(), false, true, on)), wishes);
    }

    /** Whether the last word of the reporter on this was yes. */
    boolean ofReporter(To to) {
        return last(to, Optional.empty(), false);
    }

    /** Whether the last word of this party, or of its guardian, on this was yes. */
    boolean of(PartyLabel party, To to, boolean guardian) {
        return last(to, Optional.of(party), guardian);
    }

    private boolean last(To to, Optional<PartyLabel> party, boolean guardian) {
        return all.stream()
                .filter(given -> given.to() == to && given.party().equals(party) && given.guardian() == guardian)
                .reduce((earlier, later) -> later)
                .map(Given::agrees)
                .orElse(false);
    }
}
