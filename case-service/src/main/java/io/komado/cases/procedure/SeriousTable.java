package io.komado.cases.procedure;

import static io.komado.cases.procedure.Event.*;
import static io.komado.cases.procedure.Hand.*;
import static io.komado.cases.procedure.RegionGuards.*;
import static io.komado.cases.procedure.Row.row;
import static io.komado.cases.procedure.SeriousStatus.*;

import java.util.List;

/** The serious case (重大事態, domain.md 2.2), beside the main case: suspicion is enough to begin (S1). */
final class SeriousTable {

    // spotless:off
    static final List<Row> ROWS = List.of(
            row("S1", NONE, SUSPECT_SERIOUS, SUSPECTED, STAFF, REPORTER, PARTY, SYSTEM)
                    .where(HEADQUARTERS, ABSENT_LONG_ENOUGH)
                    .tells(Notice.SERIOUS_SUSPECTED),
            row("S2", SUSPECTED, DECLARE_SERIOUS, DECLARED, COMMITTEE),
            row("S3", SUSPECTED, JUDGE_NOT_SERIOUS, NONE, COMMITTEE).where(POSITIVE_REASON),
            row("S4", DECLARED, PARENT_APPROVES, SC_APPROVED, PARENT_ORGANISATION)
                    .where(APPROVAL),
            row("S5", SC_APPROVED, FORM_SERIOUS_COMMITTEE, SC_INVESTIGATING, COMMITTEE, PARENT_ORGANISATION)
                    .where(OUTSIDE_MEMBERS),
            row("S6", SC_INVESTIGATING, REPORT_SERIOUS, SC_REPORTED, SERIOUS_COMMITTEE)
                    .where(FOUR_PARTS, EXPLAINED)
                    .tells(Notice.SERIOUS_REPORTED),
            row("S7", SC_REPORTED, CLOSE_SERIOUS, SC_CLOSED, COMMITTEE).where(FOLLOWED));
    // spotless:on

    private SeriousTable() {}
}
