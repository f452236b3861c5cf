package io.komado.cases.intakes;

import io.komado.cases.tables.Word;

/** Where an intake stands (domain.md 2.5); {@link IntakeTable} has every move. */
public enum IntakeStatus implements Word {
    INTAKE,
    REJECTED_POLICE,
    VERIFIED,
    REPORTED,
    FEEDBACK_APPROVED,
    FEEDBACK_SENT,
    CLOSED
}
