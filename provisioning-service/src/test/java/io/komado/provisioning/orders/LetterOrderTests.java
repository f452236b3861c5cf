package io.komado.provisioning.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.problem.Refusal;
import io.komado.provisioning.letters.Language;
import java.time.Instant;
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
        LetterOrder order = LetterOrder.placed(headcount, Language.JA, NOW);
        assertThat(order.spare()).isEqualTo(spare);
        assertThat(order.letters()).isEqualTo(headcount + spare);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 4})
    void refusesToPromiseAnonymityToFewerThanFive(int headcount) {
        assertThatThrownBy(() -> LetterOrder.placed(headcount, Language.JA, NOW))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("headcount-too-small");
                    assertThat(refusal.fields()).containsExactly(new Refusal.Field("/headcount", "too-small"));
                });
    }

    private static LetterOrder order(OrderStatus status, @Nullable Instant began) {
        return new LetterOrder(new OrderId(UUID.randomUUID()), 30, 2, 0, Language.JA, status, NOW, began, 0, 0);
    }
}
