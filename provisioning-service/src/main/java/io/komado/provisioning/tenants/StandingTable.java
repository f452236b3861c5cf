package io.komado.provisioning.tenants;

import static io.komado.provisioning.tenants.Standing.ACTIVE;
import static io.komado.provisioning.tenants.Standing.CLOSED;
import static io.komado.provisioning.tenants.Standing.CLOSING;
import static io.komado.provisioning.tenants.Standing.LAPSED;
import static io.komado.provisioning.tenants.Standing.SUSPENDED;
import static io.komado.provisioning.tenants.Standing.TRIAL;
import static io.komado.provisioning.tenants.Standing.TRIAL_EXPIRED;
import static io.komado.provisioning.tenants.StandingMove.BEGIN_CLOSING;
import static io.komado.provisioning.tenants.StandingMove.CANCEL_CLOSING;
import static io.komado.provisioning.tenants.StandingMove.CLOSE;
import static io.komado.provisioning.tenants.StandingMove.CONTRACT_BEGAN;
import static io.komado.provisioning.tenants.StandingMove.CONTRACT_ENDED;
import static io.komado.provisioning.tenants.StandingMove.EXTEND_TRIAL;
import static io.komado.provisioning.tenants.StandingMove.REINSTATE;
import static io.komado.provisioning.tenants.StandingMove.SUSPEND;
import static io.komado.provisioning.tenants.StandingMove.TRIAL_ENDED;

import io.komado.chassis.problem.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Every move of a tenant's standing (R0-27, R1-02). What is not here is refused. */
final class StandingTable {

    /** One row: from any of these, this move leads there. */
    record Row(StandingMove move, Set<Standing> from, UnaryOperator<Standing> to) {}

    private StandingTable() {}

    /**
     * The whole table.
     *
     * @param byDates the standing that trial and contracts give on that day
     */
    static List<Row> rows(Standing byDates) {
        return List.of(
                row(EXTEND_TRIAL, to(TRIAL), TRIAL, TRIAL_EXPIRED),
                row(TRIAL_ENDED, to(TRIAL_EXPIRED), TRIAL, TRIAL_EXPIRED),
                row(TRIAL_ENDED, stays(), ACTIVE, LAPSED, SUSPENDED, CLOSING),
                row(CONTRACT_BEGAN, to(ACTIVE), TRIAL, TRIAL_EXPIRED, ACTIVE, LAPSED),
                row(CONTRACT_BEGAN, stays(), SUSPENDED, CLOSING),
                row(CONTRACT_ENDED, to(LAPSED), ACTIVE, LAPSED),
                row(CONTRACT_ENDED, stays(), SUSPENDED, CLOSING),
                row(SUSPEND, to(SUSPENDED), TRIAL, TRIAL_EXPIRED, ACTIVE, LAPSED),
                row(REINSTATE, to(byDates), SUSPENDED),
                row(BEGIN_CLOSING, to(CLOSING), TRIAL, TRIAL_EXPIRED, ACTIVE, LAPSED, SUSPENDED),
                row(CANCEL_CLOSING, to(byDates), CLOSING),
                row(CLOSE, to(CLOSED), CLOSING));
    }

    /**
     * The standing after a move.
     *
     * @throws Refusal 409 when the move is not in the table
     */
    static Standing after(Standing now, StandingMove move, Standing byDates) {
        return rows(byDates).stream()
                .filter(row -> row.move() == move && row.from().contains(now))
                .findFirst()
                .map(row -> row.to().apply(now))
                .orElseThrow(() -> Refusal.conflict(
                        "standing-forbids-this", "This cannot be done while the organisation is " + now.code() + "."));
    }

    private static Row row(StandingMove move, UnaryOperator<Standing> to, Standing first, Standing... others) {
        return new Row(move, EnumSet.of(first, others), to);
    }

    private static UnaryOperator<Standing> to(Standing standing) {
        return now -> standing;
    }

    private static UnaryOperator<Standing> stays() {
        return UnaryOperator.identity();
    }
}
