package io.komado.cases.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The time after measures, in which both sides are looked after (R3-79 to R3-82).
 *
 * @param ceasedOn the day on which the acts ceased
 * @param until its last day
 */
public record Watch(
        Optional<LocalDate> begunOn,
        Optional<LocalDate> ceasedOn,
        Optional<LocalDate> until,
        List<Note> notes,
        List<Statement> statements)
        implements Fact {

    static final Watch NONE = new Watch(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    /** How a party is, seen once a month (R3-80). */
    public record Note(PartyLabel party, LocalDate on, String seen, boolean calm) {}

    /**
     * The word of the victim, or of the guardian, on whether it still hurts (R3-82).
     *
     * @param on the day of the talk
     */
    public record Statement(PartyLabel party, boolean guardian, boolean pain, LocalDate on) {}

    public Watch {
        notes = List.copyOf(notes);
        statements = List.copyOf(statements);
    }

    Watch begins(LocalDate today, LocalDate ceased, LocalDate end) {
        return new Watch(Optional.of(today), Optional.of(ceased), Optional.of(end), List.of(), List.of());
    }

    Watch until(LocalDate end) {
        return new Watch(begunOn, ceasedOn, Optional.of(end), notes, statements);
    }

    Watch noted(Note note) {
        return new Watch(begunOn, ceasedOn, until, Additions.plus(notes, note), statements);
    }

    Watch stated(Statement statement) {
        return new Watch(begunOn, ceasedOn, until, notes, Additions.plus(statements, statement));
    }

    /** Whether the last word of this person was that it does not hurt any more, and was said when the watch was over. */
    boolean freeOfPain(PartyLabel party, boolean guardian) {
        return statements.stream()
                .filter(said -> said.party().equals(party) && said.guardian() == guardian)
                .reduce((earlier, later) -> later)
                .filter(said -> !said.pain()
                        && until.map(end -> !said.on().isBefore(end)).orElse(false))
                .isPresent();
    }
}
