package io.komado.provisioning.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.problem.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of standing and move (R0-27, R1-02), against a table written apart from the code's. */
class StandingTableTests {

    /** Rows are standings, columns moves; a dot is refused, {@code dates} is what trial and contracts say. */
    private static final String EXPECTED = """
            .             EXTEND_TRIAL TRIAL_ENDED   CONTRACT_BEGAN CONTRACT_ENDED SUSPEND   REINSTATE BEGIN_CLOSING CANCEL_CLOSING CLOSE
            TRIAL         TRIAL        TRIAL_EXPIRED ACTIVE         .              SUSPENDED .         CLOSING       .              .
            TRIAL_EXPIRED TRIAL        TRIAL_EXPIRED ACTIVE         .              SUSPENDED .         CLOSING       .              .
            ACTIVE        .            ACTIVE        ACTIVE         LAPSED         SUSPENDED .         CLOSING       .              .
            LAPSED        .            LAPSED        ACTIVE         LAPSED         SUSPENDED .         CLOSING       .              .
            SUSPENDED     .            SUSPENDED     SUSPENDED      SUSPENDED      .         dates     CLOSING       .              .
            CLOSING       .            CLOSING       CLOSING        CLOSING        .         .         .             dates          CLOSED
            CLOSED        .            .             .              .              .         .         .             .              .
            """;

    static Stream<Arguments> pairs() {
        String[] lines = EXPECTED.strip().split("\\n", -1);
        String[] moves = lines[0].split(" +", -1);
        return Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(" +", -1))
                .flatMap(row -> java.util.stream.IntStream.range(1, row.length)
                        .mapToObj(column -> Arguments.of(
                                Standing.valueOf(row[0]), StandingMove.valueOf(moves[column]), row[column])));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyMoveLeadsWhereTheTableSays(Standing now, StandingMove move, String expected) {
        for (Standing byDates : Standing.values()) {
            if (expected.equals(".")) {
                assertThatThrownBy(() -> StandingTable.after(now, move, byDates))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining(now.code());
            } else {
                Standing target = expected.equals("dates") ? byDates : Standing.valueOf(expected);
                assertThat(StandingTable.after(now, move, byDates)).isEqualTo(target);
            }
        }
    }

    @Test
    void thePairsAreAll() {
        assertThat(pairs()).hasSize(Standing.values().length * StandingMove.values().length);
    }

    @Test
    void onlyTrialAndContractAreOpen() {
        assertThat(Arrays.stream(Standing.values()).filter(Standing::isOpen))
                .containsExactly(Standing.TRIAL, Standing.ACTIVE);
        assertThat(Arrays.stream(Standing.values()).map(Standing::code))
                .allSatisfy(code -> assertThat(Standing.of(code).code()).isEqualTo(code.toLowerCase(Locale.ROOT)));
    }
}
