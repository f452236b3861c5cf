package io.komado.provisioning.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.problem.Refusal;
import io.komado.provisioning.letters.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterOrderTests {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    private enum Move {
        FINISH,
        FAIL,
        CANCEL,
        HAND_OVER,
        DISTRIBUTE;

        private LetterOrder on(LetterOrder order) {
            return switch (this) {
                case FINISH -> order.finished(1);
                case FAIL -> order.failed();
                case CANCEL -> order.cancelled();
                case HAND_OVER -> order.handedOver();
                case DISTRIBUTE -> order.distributing(NOW);
            };
        }
    }

    /** Every state with every move; what is refused is named by its code, a move that only a bug makes by "bug". */
    @ParameterizedTest
    @CsvSource(textBlock = """
            MAKING,      FINISH,     READY
            MAKING,      FAIL,       FAILED
            MAKING,      CANCEL,     CANCELLED
            MAKING,      HAND_OVER,  letters-not-ready
            MAKING,      DISTRIBUTE, kit-not-handed-over
            READY,       FINISH,     bug
            READY,       FAIL,       bug
            READY,       CANCEL,     CANCELLED
            READY,       HAND_OVER,  HANDED_OVER
            READY,       DISTRIBUTE, kit-not-handed-over
            HANDED_OVER, FINISH,     bug
            HANDED_OVER, FAIL,       bug
            HANDED_OVER, CANCEL,     CANCELLED
            HANDED_OVER, HAND_OVER,  letters-fetched
            HANDED_OVER, DISTRIBUTE, HANDED_OVER
            FAILED,      FINISH,     bug
            FAILED,      FAIL,       bug
            FAILED,      CANCEL,     FAILED
            FAILED,      HAND_OVER,  letters-not-ready
            FAILED,      DISTRIBUTE, kit-not-handed-over
            CANCELLED,   FINISH,     bug
            CANCELLED,   FAIL,       bug
            CANCELLED,   CANCEL,     CANCELLED
            CANCELLED,   HAND_OVER,  letters-not-ready
            CANCELLED,   DISTRIBUTE, kit-not-handed-over
            """)
    void everyStateAllowsJustItsOwnMoves(OrderStatus from, Move move, String outcome) {
        LetterOrder order = order(from, null);
        if (outcome.equals("bug")) {
            assertThatThrownBy(() -> move.on(order)).isInstanceOf(IllegalStateException.class);
        } else if (outcome.equals(outcome.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(move.on(order).status()).isEqualTo(OrderStatus.valueOf(outcome));
        } else {
            assertThatThrownBy(() -> move.on(order))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(outcome));
        }
    }

    @Test
    void lettersInPeoplesHandsAreNotTakenBack() {
        assertThatThrownBy(() -> order(OrderStatus.HANDED_OVER, NOW).cancelled())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("distribution-began"));
    }

    @Test
    void beginningAgainKeepsTheFirstBeginning() {
        LetterOrder begun = order(OrderStatus.HANDED_OVER, NOW);
        assertThat(begun.distributing(NOW.plusSeconds(60)).distributionBegan()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"5, 2", "30, 2", "40, 2", "41, 3", "120, 6", "1000, 50", "10000, 500"})
    void fivePercentAndAtLeastTwoLettersAreSpare(int headcount, int spare) {
        LetterOrder order = LetterOrder.placed(new Wanted.More(headcount), Language.JA, Generation.NONE, 20_000, NOW);
        assertThat(order.spare()).isEqualTo(spare);
        assertThat(order.letters()).isEqualTo(headcount + spare);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 4})
    void refusesToPromiseAnonymityToFewerThanFive(int headcount) {
        assertThatThrownBy(() -> LetterOrder.placed(new Wanted.More(headcount), Language.JA, Generation.NONE, 100, NOW))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("headcount-too-small");
                    assertThat(refusal.fields()).containsExactly(new Refusal.Field("/headcount", "too-small"));
                });
    }

    /** What is wanted, of which generation there is already, within a limit of 100 people. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            MORE,   30,  0,   0,  0, false, 1 30 2
            MORE,   40,  1,  60,  3, true,  1 40 2
            MORE,   41,  1,  60,  3, true,  headcount-exceeded
            MORE,    5,  3,  60,  3, false, 3 5 2
            MORE, 2147483647, 1, 60, 3, true, headcount-exceeded
            ANEW,  100,  1,  60,  3, true,  2 100 5
            ANEW,  101,  1,  60,  3, true,  headcount-exceeded
            ANEW,    4,  1,  60,  3, true,  headcount-too-small
            ANEW,   60,  0,   0,  0, false, nothing-to-replace
            ANEW,   60,  2,  60,  3, false, nothing-to-replace
            SPARES,  9,  1,  60,  3, true,  1 0 9
            SPARES, 10,  1,  60,  3, true,  spares-exceeded
            SPARES,  8,  1,  10,  2, false, 1 0 8
            SPARES,  9,  1,  10,  2, false, spares-exceeded
            SPARES,  4,  1,  60,  3, true,  spares-too-few
            SPARES, 2147483647, 1, 60, 3, true, spares-exceeded
            SPARES,  5,  0,   0,  0, false, no-letters-yet
            """)
    void whatIsWantedStaysWithinWhatThereMayBe(
            OrderKind kind, int count, int generation, int headcount, int spare, boolean distributing, String outcome) {
        Wanted wanted =
                switch (kind) {
                    case MORE -> new Wanted.More(count);
                    case ANEW -> new Wanted.Anew(count);
                    case SPARES -> new Wanted.Spares(count);
                };
        Generation newest = new Generation(generation, headcount, spare, distributing);
        if (outcome.contains(" ")) {
            LetterOrder order = LetterOrder.placed(wanted, Language.JA, newest, 100, NOW);
            assertThat(order.kind()).isEqualTo(kind);
            assertThat(order.generation() + " " + order.headcount() + " " + order.spare())
                    .isEqualTo(outcome);
        } else {
            assertThatThrownBy(() -> LetterOrder.placed(wanted, Language.JA, newest, 100, NOW))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(outcome));
        }
    }

    @Test
    void lettersInPeoplesHandsAreReplacedOnceAndOthersNot() {
        LetterOrder replaced = order(OrderStatus.HANDED_OVER, NOW).retiring(NOW.plusSeconds(60));
        assertThat(replaced.retiring(NOW.plusSeconds(90)).retiresAt()).isEqualTo(NOW.plusSeconds(60));
        assertThatThrownBy(() -> order(OrderStatus.HANDED_OVER, null).retiring(NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, spares-left", "3, spares-left", "0, ''", "2, ''"})
    void asManySpareLettersAreLeftAsThereWereAtMost(int left, String refused) {
        LetterOrder kit = order(OrderStatus.HANDED_OVER, NOW);
        if (refused.isEmpty()) {
            assertThat(kit.sparesCounted(left, LocalDate.EPOCH).counted())
                    .isEqualTo(new SpareCount(left, LocalDate.EPOCH));
        } else {
            assertThatThrownBy(() -> kit.sparesCounted(left, LocalDate.EPOCH))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(refused));
        }
    }

    private static LetterOrder order(OrderStatus status, @Nullable Instant began) {
        return new LetterOrder(
                new OrderId(UUID.randomUUID()),
                OrderKind.MORE,
                1,
                30,
                2,
                0,
                Language.JA,
                status,
                NOW,
                began,
                null,
                null,
                0,
                0);
    }
}
