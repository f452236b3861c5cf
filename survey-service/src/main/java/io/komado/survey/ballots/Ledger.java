package io.komado.survey.ballots;

import io.komado.survey.ballots.Signer.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who had a ballot of one wave signed, in memory. Marks that are not written yet leave for the database in one go, sorted, once a day has passed and
 * {@value #FEWEST} have gathered, so that neither the moment nor the order of a signature can be read there.
 */
final class Ledger {

    /** The fewest marks that are written together. */
    static final int FEWEST = 5;

    private static final Duration APART = Duration.ofDays(1);

    private final Map<Signer, Mark> known = new HashMap<>();
    private final Set<Signer> unwritten = new HashSet<>();
    private final boolean whole;
    private Instant since;

    /**
     * @param written the marks in the database
     * @param whole whether it was begun in this process, so that no mark can have been lost with another
     */
    Ledger(List<Mark> written, boolean whole, Instant now) {
        written.forEach(mark -> known.put(mark.signer(), mark));
        this.whole = whole;
        this.since = now;
    }

    /** Whether no mark can have been lost. */
    boolean isWhole() {
        return whole;
    }

    /** Notes a mark; false when this one had another message signed before. */
    synchronized boolean note(Mark mark) {
        Mark before = known.putIfAbsent(mark.signer(), mark);
        if (before == null) {
            unwritten.add(mark.signer());
            return true;
        }
        return before.isOf(mark.blinded());
    }

    /** The marks to write now, sorted; none before their time. */
    synchronized List<Mark> due(Instant now) {
        return Duration.between(since, now).compareTo(APART) < 0 ? List.of() : gathered();
    }

    /** The marks to write when the service stops; fewer than {@value #FEWEST} are let go, for a price in accuracy and none in anonymity. */
    synchronized List<Mark> gathered() {
        return unwritten.size() < FEWEST
                ? List.of()
                : unwritten.stream()
                        .map(known::get)
                        .sorted(Comparator.comparing(Mark::signer))
                        .toList();
    }

    /** These are in the database now. */
    synchronized void written(List<Mark> marks, Instant now) {
        marks.forEach(mark -> unwritten.remove(mark.signer()));
        since = now;
    }
}
