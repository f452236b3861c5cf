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

    /** What of it the one who reported is told: by that office, or as the party that this person is and whom nobody knows (G7). */
    public List<Notices.Given> toldToReporter() {
        return told.stream()
                .filter(given -> given.notice().audience() == Notice.Audience.REPORTER
                        || given.party()
                                .flatMap(file.parties()::called)
                                .filter(this::isReporter)
                                .isPresent())
                .toList();
    }

    private boolean isReporter(Parties.Party party) {
        return party.anonymous()
                && switch (file.intake().reporter()) {
                    case VICTIM, AGENT -> party.part() == Parties.Part.VICTIM;
                    case WITNESS -> party.part() == Parties.Part.WITNESS;
                    case ACCUSED -> party.part() == Parties.Part.ACCUSED;
                };
    }
}
