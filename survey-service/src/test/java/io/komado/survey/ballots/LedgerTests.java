package io.komado.survey.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.survey.ballots.Signer.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When marks leave the memory, and in which order (ARCHITECTURE section 5). */
class LedgerTests {

    private static final Instant BEGIN = Instant.parse("2027-01-12T00:00:00Z");
    private static final Instant NEXT_DAY = BEGIN.plus(Duration.ofDays(1));

    private final Ledger ledger = new Ledger(List.of(), true, BEGIN);

    @Test
    void eachSignerHasOneMessageSignedHoweverOftenItIsAsked() {
        assertThat(ledger.note(mark("a", 1))).isTrue();
        assertThat(ledger.note(mark("a", 1))).isTrue();
        assertThat(ledger.note(mark("a", 2))).isFalse();
        assertThat(ledger.note(mark("b", 2))).isTrue();
    }

    @Test
    void marksAreWrittenSortedAfterADayAndFiveTogether() {
        for (String signer : List.of("d", "a", "e", "b")) {
            ledger.note(mark(signer, 1));
        }
        assertThat(ledger.due(NEXT_DAY)).as("four").isEmpty();
        ledger.note(mark("c", 1));
        assertThat(ledger.due(NEXT_DAY.minusSeconds(1))).as("not yet a day").isEmpty();
        List<Mark> due = ledger.due(NEXT_DAY);
        assertThat(due).extracting(mark -> mark.signer().value()).containsExactly("a", "b", "c", "d", "e");
        ledger.written(due, NEXT_DAY);
        ledger.note(mark("f", 1));
        assertThat(ledger.due(NEXT_DAY.plus(Duration.ofDays(3)))).as("one more").isEmpty();
    }

    @Test
    void aStopWritesWhatHasGatheredAndLetsFewerThanFiveGo() {
        for (String signer : List.of("a", "b", "c", "d")) {
            ledger.note(mark(signer, 1));
        }
        assertThat(ledger.gathered()).isEmpty();
        ledger.note(mark("e", 1));
        assertThat(ledger.gathered()).hasSize(5);
    }

    @Test
    void whatWasWrittenBeforeIsKnownAgain() {
        Ledger next = new Ledger(List.of(mark("a", 1)), false, NEXT_DAY);
        assertThat(next.note(mark("a", 2))).isFalse();
        assertThat(next.note(mark("a", 1))).isTrue();
        assertThat(next.isWhole()).isFalse();
    }

    private static Mark mark(String signer, int blinded) {
        return new Mark(new Signer(signer), new byte[] {(byte) blinded});
    }
}
