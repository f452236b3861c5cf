package io.komado.cases.community;

import static io.komado.cases.community.LadderGuard.*;
import static io.komado.cases.community.LadderHand.*;
import static io.komado.cases.community.Measure.*;
import static io.komado.cases.community.Standing.*;

import io.komado.cases.tables.Line;
import io.komado.cases.tables.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ladder of sanctions (domain.md 2.4). It acts on an account or on an id, never on the search for a person (R2-35). L4r are the review and the
 * contact that an emergency asks for (R2-16, R2-17). Nothing leads out of {@code BANNED}, and no finding
 * ends an emergency before somebody talked with the member.
 */
final class LadderTable {

    private static final Set<Standing> ANY = EnumSet.of(CLEAR, WARNED, REMOVED, SUSPENDED, AGREED);
    private static final Set<Standing> ACTIVE = EnumSet.of(CLEAR, WARNED, REMOVED);

    // spotless:off
    static final Table<Standing, Measure, LadderHand, LadderGuard> TABLE = new Table<>(List.of(
            stays("L0", ACTIVE, GUIDE_ORALLY, EnumSet.of(STAFF, REVIEWER), INCIDENT_RECORDED),
            row("L1", Set.of(CLEAR), WARN, WARNED, Set.of(REVIEWER), INCIDENT_RECORDED),
            row(
                    "L2",
                    EnumSet.of(CLEAR, WARNED),
                    REMOVE,
                    REMOVED,
                    EnumSet.of(STAFF, REVIEWER),
                    INCIDENT_RECORDED,
                    SPOKEN_TO_OR_URGENT,
                    TOLD_BEFORE_OR_URGENT),
            row("L3", ACTIVE, SUSPEND, SUSPENDED, Set.of(REVIEWER), INCIDENT_RECORDED, REASON_AND_NEXT_STEPS),
            row(
                    "L4",
                    ACTIVE,
                    SUSPEND_AT_ONCE,
                    SUSPENDED_EMERGENCY,
                    EnumSet.of(PROGRAMME_MANAGER, STAFF),
                    INCIDENT_RECORDED,
                    CLEAR_VIOLATION),
            stays("L4r", Set.of(SUSPENDED_EMERGENCY), RECORD_CONTACT, Set.of(REVIEWER)),
            row(
                    "L4r",
                    Set.of(SUSPENDED_EMERGENCY),
                    CONFIRM_EMERGENCY,
                    SUSPENDED,
                    Set.of(REVIEWER),
                    CONTACT_RECORDED,
                    REASON_AND_NEXT_STEPS),
            row("L4r", Set.of(SUSPENDED_EMERGENCY), LIFT_EMERGENCY, CLEAR, Set.of(REVIEWER), CONTACT_RECORDED),
            row("L5", Set.of(SUSPENDED), AGREE, AGREED, Set.of(MEMBER), SAME_GUIDELINES),
            row("L6", Set.of(AGREED), REINSTATE, CLEAR, Set.of(REVIEWER)),
            row("L7", Set.of(SUSPENDED), BAN, BANNED, Set.of(REVIEWER), SECOND_APPROVER, REASON_AND_NEXT_STEPS),
            row("L8", ANY, STOP_BY_FINDING, SUSPENDED, Set.of(SYSTEM), FOUND_BY_REVIEWER)));
    // spotless:on

    private LadderTable() {}

    private static Line<Standing, Measure, LadderHand, LadderGuard> row(
            String id, Set<Standing> from, Measure measure, Standing to, Set<LadderHand> who, LadderGuard... guards) {
        return new Line<>(id, from, measure, Optional.of(to), who, List.of(guards));
    }

    private static Line<Standing, Measure, LadderHand, LadderGuard> stays(
            String id, Set<Standing> from, Measure measure, Set<LadderHand> who, LadderGuard... guards) {
        return new Line<>(id, from, measure, Optional.empty(), who, List.of(guards));
    }
}
