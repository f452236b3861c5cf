package io.komado.cases.procedure;

import static io.komado.cases.procedure.Event.*;
import static io.komado.cases.procedure.Hand.*;
import static io.komado.cases.procedure.InterimStatus.*;
import static io.komado.cases.procedure.RegionGuards.*;
import static io.komado.cases.procedure.Row.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An interim measure (domain.md 2.3), any number of them beside the main case. From REVIEW the committee decides. */
final class InterimTable {

    private static final Set<InterimStatus> STANDING = EnumSet.of(PROPOSED, CONSENTED, RECOMMENDED, IN_FORCE, VERIFIED);

    // spotless:off
    static final List<Row> ROWS = List.of(
            row("I1", Set.of(), PROPOSE_INTERIM, PROPOSED, COUNSELLOR, CHAIR)
                    .where(WORDS)
                    .tells(Notice.INTERIM_TO_CONSENT),
            row("I2", PROPOSED, CONSENT_INTERIM, CONSENTED, REPORTER, PARTY).where(SAME_WORDS),
            row("I3", CONSENTED, RECOMMEND_INTERIM, RECOMMENDED, CHAIR)
                    .where(CONTINUING, PRESIDENT_CONSULTED, HEAD_WITHOUT_INTEREST)
                    .tells(Notice.INTERIM_RECOMMENDED),
            row("I4", RECOMMENDED, APPLY_INTERIM, IN_FORCE, DEPARTMENT_HEAD).where(ASKED_HEAD),
            row("I5", IN_FORCE, VERIFY_INTERIM, VERIFIED, COMMITTEE),
            row("I6", IN_FORCE, LIFT_IMPROVED, LIFTED, COMMITTEE).where(VICTIMS_STATEMENT),
            row("I7", EnumSet.of(IN_FORCE, VERIFIED), LIFT_INTERIM, LIFTED, COMMITTEE, DEPARTMENT_HEAD),
            row("I8", STANDING, WITHDRAW_CONSENT, REVIEW, REPORTER, PARTY),
            row("I8", REVIEW, LIFT_INTERIM, LIFTED, COMMITTEE),
            row("I8", REVIEW, CONSENT_INTERIM, CONSENTED, REPORTER, PARTY).where(SAME_WORDS));
    // spotless:on

    private InterimTable() {}
}
