package io.komado.cases.intakes;

import io.komado.cases.tables.Word;

/** What can happen to an intake. */
public enum IntakeEvent implements Word {
    RECEIVE,
    REJECT,
    VERIFY,
    WRITE_FEEDBACK,
    REPORT,
    ADVISE,
    APPROVE_FEEDBACK,
    SEND_FEEDBACK,
    DECLINE_FEEDBACK,
    OPEN_CASE
}
