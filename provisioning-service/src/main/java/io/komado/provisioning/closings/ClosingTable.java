package io.komado.provisioning.closings;

import static io.komado.provisioning.closings.ClosingMove.ASK;
import static io.komado.provisioning.closings.ClosingMove.BEGIN;
import static io.komado.provisioning.closings.ClosingMove.CANCEL;
import static io.komado.provisioning.closings.ClosingMove.CONFIRM;
import static io.komado.provisioning.closings.ClosingMove.FINISH;
import static io.komado.provisioning.closings.ClosingMove.TIME_IS_UP;
import static io.komado.provisioning.closings.ClosingStage.ASKED;
import static io.komado.provisioning.closings.ClosingStage.CLOSED;
import static io.komado.provisioning.closings.ClosingStage.ERASING;
import static io.komado.provisioning.closings.ClosingStage.NONE;
import static io.komado.provisioning.closings.ClosingStage.PROPOSED;
import static io.komado.provisioning.closings.ClosingStage.TAKING_OUT;

import io.komado.chassis.problem.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every move of a closing. What is not here is refused. */
final class ClosingTable {

    /** One row: from any of these, this move leads there. */
    record Row(ClosingMove move, Set<ClosingStage> from, ClosingStage to) {}

    private static final List<Row> ROWS = List.of(
            new Row(ASK, EnumSet.of(NONE), ASKED),
            new Row(BEGIN, EnumSet.of(NONE, ASKED), PROPOSED),
            new Row(CONFIRM, EnumSet.of(PROPOSED), TAKING_OUT),
            new Row(CANCEL, EnumSet.of(ASKED, PROPOSED, TAKING_OUT), NONE),
            new Row(TIME_IS_UP, EnumSet.of(TAKING_OUT), ERASING),
            new Row(FINISH, EnumSet.of(ERASING), CLOSED));

    private ClosingTable() {}

    /**
     * The stage after a move.
     *
     * @throws Refusal 409 when the move is not in the table
     */
    static ClosingStage after(ClosingStage now, ClosingMove move) {
        return ROWS.stream()
                .filter(row -> row.move() == move && row.from().contains(now))
                .findFirst()
                .map(Row::to)
                .orElseThrow(() -> Refusal.conflict(
                        "closing-forbids-this", "This cannot be done while the closing is " + now.code() + "."));
    }
}
