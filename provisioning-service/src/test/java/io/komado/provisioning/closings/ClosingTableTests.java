package io.komado.provisioning.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of stage and move, against a table written apart from the code's. */
class ClosingTableTests {

    /** Rows are stages, columns moves; a dot is refused. */
    private static final String EXPECTED = """
            .          ASK   BEGIN    CONFIRM    CANCEL TIME_IS_UP FINISH
            NONE       ASKED PROPOSED .          .      .          .
            ASKED      .     PROPOSED .          NONE   .          .
            PROPOSED   .     .        TAKING_OUT NONE   .          .
            TAKING_OUT .     .        .          NONE   ERASING    .
            ERASING    .     .        .          .      .          CLOSED
            CLOSED     .     .        .          .      .          .
            """;

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    static Stream<Arguments> pairs() {
        String[] lines = EXPECTED.strip().split("\\n", -1);
        String[] moves = lines[0].split(" +", -1);
        return Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(" +", -1))
                .flatMap(row -> IntStream.range(1, row.length)
                        .mapToObj(column -> Arguments.of(
                                ClosingStage.valueOf(row[0]), ClosingMove.valueOf(moves[column]), row[column])));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyMoveLeadsWhereTheTableSays(ClosingStage now, ClosingMove move, String expected) {
        if (expected.equals(".")) {
            assertThatThrownBy(() -> ClosingTable.after(now, move))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(now.code());
        } else {
            assertThat(ClosingTable.after(now, move)).isEqualTo(ClosingStage.valueOf(expected));
        }
    }

    @Test
    void thePairsAreAll() {
        assertThat(pairs()).hasSize(ClosingStage.values().length * ClosingMove.values().length);
        assertThat(ClosingStage.values())
                .allSatisfy(stage -> assertThat(ClosingStage.of(stage.code())).isEqualTo(stage));
    }

    @Test
    void thirtyDaysFollowTheDayOnWhichAnotherOperatorConfirms() {
        StaffId one = new StaffId(UUID.randomUUID());
        StaffId other = new StaffId(UUID.randomUUID());
        Closing begun = Closing.none().asked(Optional.empty()).begun(one);
        assertThatThrownBy(() -> begun.confirmed(one, TODAY, false)).hasMessage("Another operator confirms this.");

        Closing confirmed = begun.confirmed(other, TODAY, true);
        assertThat(confirmed.takingOutUntil()).contains(LocalDate.of(2027, 3, 31));
        assertThat(confirmed.wasSuspended()).isTrue();
        assertThat(confirmed.erasing(TODAY.plusYears(5)).finished().recipient()).isEmpty();
        assertThatThrownBy(() -> confirmed.erasing(TODAY).requireCancellable()).isInstanceOf(Refusal.class);
    }
}
