package io.komado.cases.intakes;

import io.komado.cases.tables.Condition;

/** The conditions of {@link IntakeTable}. */
public enum IntakeGuard implements Condition {
    /** The client's contract with the desk is in force (R1-02). */
    CLIENT_SERVED(true),
    /** When, where and why the police was told (R1-24). */
    POLICE_TOLD(false),
    REASON(false),
    /** The desk's opinion and advice (R1-33). */
    ADVICE(false),
    /** An employee agreed that the employer hears of it (R1-37). */
    CONSENT(true),
    /** It is an employee's own matter (R1-39). */
    EMPLOYEES(true),
    /** The applicant asked for it (R1-21). */
    FEEDBACK_WANTED(true),
    /** The applicant left a way to be reached (R1-22). */
    CONTACT_GIVEN(true),
    /** There is a text to approve. */
    FEEDBACK_WRITTEN(true),
    /** The text that was read is the text that stands there. */
    SAME_TEXT(true),
    /** No case was opened from it before. */
    NO_CASE_YET(true);

    private final boolean overFile;

    IntakeGuard(boolean overFile) {
        this.overFile = overFile;
    }

    @Override
    public boolean isOverFile() {
        return overFile;
    }
}
