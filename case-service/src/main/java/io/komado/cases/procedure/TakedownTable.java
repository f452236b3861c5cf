package io.komado.cases.procedure;

import static io.komado.cases.procedure.Event.*;
import static io.komado.cases.procedure.Hand.*;
import static io.komado.cases.procedure.RegionGuards.EVIDENCE_WHOLE;
import static io.komado.cases.procedure.Row.row;
import static io.komado.cases.procedure.TakedownStatus.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The taking down of something on the net (domain.md 2.6): nobody is asked before it is kept as evidence. */
final class TakedownTable {

    private static final Hand[] HANDLERS = {COUNSELLOR, CHAIR, MEMBER, INVESTIGATOR};

    // spotless:off
    static final List<Row> ROWS = List.of(
            row("E1", Set.of(), SAVE_EVIDENCE, EVIDENCE_SAVED, HANDLERS).where(EVIDENCE_WHOLE),
            row("E2", EVIDENCE_SAVED, REQUEST_ADMIN, ADMIN_REQUESTED, HANDLERS),
            row("E3", ADMIN_REQUESTED, REQUEST_PROVIDER, PROVIDER_REQUESTED, HANDLERS),
            row("E4", PROVIDER_REQUESTED, TURN_TO_POLICE, POLICE, HANDLERS),
            row("E5", PROVIDER_REQUESTED, TURN_TO_LEGAL_BUREAU, LEGAL_BUREAU, HANDLERS),
            row(
                    "E6",
                    EnumSet.of(ADMIN_REQUESTED, PROVIDER_REQUESTED, POLICE, LEGAL_BUREAU),
                    TAKEN_DOWN,
                    REMOVED,
                    HANDLERS),
            row("E7", EnumSet.of(POLICE, LEGAL_BUREAU), TAKEDOWN_REFUSED, REFUSED, HANDLERS));
    // spotless:on

    private TakedownTable() {}
}
