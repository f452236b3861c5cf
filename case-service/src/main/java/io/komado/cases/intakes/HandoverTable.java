package io.komado.cases.intakes;

import static io.komado.cases.intakes.DeskHand.*;
import static io.komado.cases.intakes.HandoverEvent.*;
import static io.komado.cases.intakes.HandoverGuard.*;
import static io.komado.cases.intakes.HandoverStatus.*;

import io.komado.cases.tables.Line;
import io.komado.cases.tables.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A hand-over at the counter (domain.md 2.5, D0 and D1): from here on the staff no longer answer. */
final class HandoverTable {

    private static final Set<HandoverStatus> NOTHING = Set.of();
    private static final Set<DeskHand> STAFF = EnumSet.of(FRONT, CLIENT);

    // spotless:off
    static final Table<HandoverStatus, HandoverEvent, DeskHand, HandoverGuard> TABLE = new Table<>(List.of(
            row("D0", NOTHING, HAND_OVER, HANDED_OVER, STAFF, DESK_ENGAGED, TRAINING_GIVEN),
            row("D1", Set.of(HANDED_OVER), GAVE_UP, DONE, STAFF),
            row("D1", EnumSet.of(HANDED_OVER, LINKED), ESCALATED, POLICE, STAFF, POLICE_TOLD),
            row("D1", Set.of(HANDED_OVER), FILED, LINKED, Set.of(CLIENT), INTAKE_REPORTED),
            row("D1", EnumSet.of(HANDED_OVER, LINKED), NORMALISED, DONE, STAFF)));
    // spotless:on

    private HandoverTable() {}

    private static Line<HandoverStatus, HandoverEvent, DeskHand, HandoverGuard> row(
            String id,
            Set<HandoverStatus> from,
            HandoverEvent event,
            HandoverStatus to,
            Set<DeskHand> who,
            HandoverGuard... guards) {
        return new Line<>(id, from, event, Optional.of(to), who, List.of(guards));
    }
}
