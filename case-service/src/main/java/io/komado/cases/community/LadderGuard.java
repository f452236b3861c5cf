package io.komado.cases.community;

import io.komado.cases.tables.Condition;

/** The conditions of {@link LadderTable}. */
public enum LadderGuard implements Condition {
    /** The act is on a staff incident record, however small it is (R2-25). */
    INCIDENT_RECORDED(true),
    /** There was an oral step before, or it was urgent (R2-20). */
    SPOKEN_TO_OR_URGENT(true),
    /** The member was told that the support will write, or it was urgent (R2-22). */
    TOLD_BEFORE_OR_URGENT(false),
    /** Why, and what comes next (R2-15). */
    REASON_AND_NEXT_STEPS(false),
    /** What is clear about the violation (R2-16). */
    CLEAR_VIOLATION(false),
    /** Somebody talked with the member since (R2-17). */
    CONTACT_RECORDED(true),
    /** The version of the guidelines that was shown is the one agreed to (R2-30). */
    SAME_GUIDELINES(false),
    /** A second person approves, who did not propose it (R2-31, G6). */
    SECOND_APPROVER(true),
    /** A reviewer found nuisance, use under age, or several accounts (R2-27). */
    FOUND_BY_REVIEWER(true);

    private final boolean overFile;

    LadderGuard(boolean overFile) {
        this.overFile = overFile;
    }

    @Override
    public boolean isOverFile() {
        return overFile;
    }
}
