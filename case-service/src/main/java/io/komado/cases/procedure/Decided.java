package io.komado.cases.procedure;

import java.util.List;
import java.util.Optional;

/**
 * What a move made of a case.
 *
 * @param row of the table by which it went, such as {@code T14}
 * @param from where its region stood; empty where nothing was yet
 * @param to where it stands now
 * @param told what is told to whom by this row, in the same transaction
 */
public record Decided(
        CaseFile file, Event event, String row, Optional<Place> from, Place to, List<Notices.Given> told) {

    public Decided {
        told = List.copyOf(told);
    }
}
