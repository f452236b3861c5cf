package io.komado.cases.community;

import io.komado.cases.tables.Word;

/** What can happen to a subject. */
public enum Measure implements Word {
    /** L0: a word in private where possible (R2-19). */
    GUIDE_ORALLY,
    /** L1 (R2-14, R2-28). */
    WARN,
    /** L2: out of the session, and no re-entry where that was said (R2-22, R2-23). */
    REMOVE,
    /** L3 (R2-15, R2-29). */
    SUSPEND,
    /** L4: at once, for a clear violation (R2-16, R2-24). */
    SUSPEND_AT_ONCE,
    /** The support talks with the member after an emergency (R2-17). */
    RECORD_CONTACT,
    /** An emergency was reviewed: it stays a suspension as any other. */
    CONFIRM_EMERGENCY,
    /** An emergency was reviewed and was none. */
    LIFT_EMERGENCY,
    /** L5. */
    AGREE,
    /** L6. */
    REINSTATE,
    /** L7: for good (R2-31). */
    BAN,
    /** L8: the notice that follows a finding by itself (R2-27). */
    STOP_BY_FINDING
}
