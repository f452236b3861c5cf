package io.komado.cases.intakes;

import static io.komado.cases.intakes.DeskHand.*;
import static io.komado.cases.intakes.IntakeEvent.*;
import static io.komado.cases.intakes.IntakeGuard.*;
import static io.komado.cases.intakes.IntakeStatus.*;

import io.komado.cases.tables.Line;
import io.komado.cases.tables.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An intake (domain.md 2.5, D2 to D9). The desk's own object and the client's walk the same table, each by its own hands. D5a ends an
 * employee's consultation of which the employer hears nothing; D6a is the text that waits for approval, and to change it takes an approval back. That
 * there is a verdict (D4) is a matter of its type.
 */
final class IntakeTable {

    private static final Set<IntakeStatus> NOTHING = Set.of();

    // spotless:off
    static final Table<IntakeStatus, IntakeEvent, DeskHand, IntakeGuard> TABLE = new Table<>(List.of(
            row("D2", NOTHING, RECEIVE, INTAKE, EnumSet.of(APPLICANT, DESK), CLIENT_SERVED),
            row("D3", Set.of(INTAKE), REJECT, REJECTED_POLICE, Set.of(DESK), POLICE_TOLD, REASON),
            row("D4", Set.of(INTAKE), VERIFY, VERIFIED, Set.of(DESK), REASON, ADVICE),
            row("D5", Set.of(VERIFIED), REPORT, REPORTED, Set.of(DESK), CONSENT),
            row("D5a", Set.of(VERIFIED), ADVISE, CLOSED, Set.of(DESK), EMPLOYEES),
            stays("D6a", EnumSet.of(VERIFIED, REPORTED), WRITE_FEEDBACK, Set.of(DESK)),
            row("D6a", Set.of(FEEDBACK_APPROVED), WRITE_FEEDBACK, REPORTED, Set.of(DESK)),
            row(
                    "D6",
                    Set.of(REPORTED),
                    APPROVE_FEEDBACK,
                    FEEDBACK_APPROVED,
                    Set.of(CLIENT),
                    FEEDBACK_WANTED,
                    CONTACT_GIVEN,
                    FEEDBACK_WRITTEN,
                    SAME_TEXT),
            row("D7", Set.of(FEEDBACK_APPROVED), SEND_FEEDBACK, FEEDBACK_SENT, Set.of(DESK), SAME_TEXT),
            row("D8", Set.of(REPORTED), DECLINE_FEEDBACK, CLOSED, Set.of(CLIENT)),
            stays(
                    "D9",
                    EnumSet.of(REPORTED, FEEDBACK_APPROVED, FEEDBACK_SENT, CLOSED),
                    OPEN_CASE,
                    Set.of(CLIENT),
                    NO_CASE_YET)));
    // spotless:on

    private IntakeTable() {}

    private static Line<IntakeStatus, IntakeEvent, DeskHand, IntakeGuard> row(
            String id,
            Set<IntakeStatus> from,
            IntakeEvent event,
            IntakeStatus to,
            Set<DeskHand> who,
            IntakeGuard... guards) {
        return new Line<>(id, from, event, Optional.of(to), who, List.of(guards));
    }

    private static Line<IntakeStatus, IntakeEvent, DeskHand, IntakeGuard> stays(
            String id, Set<IntakeStatus> from, IntakeEvent event, Set<DeskHand> who, IntakeGuard... guards) {
        return new Line<>(id, from, event, Optional.empty(), who, List.of(guards));
    }
}
