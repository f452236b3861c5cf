package io.komado.cases.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who was told what, and when it was received. */
public record Notices(List<Given> all) implements Fact {

    static final Notices NONE = new Notices(List.of());

    /**
     * One notice.
     *
     * @param party to whom; empty for those who are told by their office
     * @param receivedOn the day from which an appeal is counted, day 1; empty until it was received (T23)
     */
    public record Given(Notice notice, Optional<PartyLabel> party, LocalDate sentOn, Optional<LocalDate> receivedOn) {

        Given received(LocalDate on) {
            return new Given(notice, party, sentOn, Optional.of(on));
        }
    }

    public Notices {
        all = List.copyOf(all);
    }

    /** The last of this kind to this party. */
    public Optional<Given> last(Notice notice, PartyLabel party) {
        return all.stream()
                .filter(given -> given.notice() == notice && given.party().equals(Optional.of(party)))
                .reduce((earlier, later) -> later);
    }

    Notices received(Given which, LocalDate on) {
        return new Notices(all.stream()
                .map(given -> given.equals(which) ? given.received(on) : given)
                .toList());
    }
}
