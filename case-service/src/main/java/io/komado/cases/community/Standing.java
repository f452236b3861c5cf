package io.komado.cases.community;

import io.komado.cases.tables.Word;

/** Where a subject stands (domain.md 2.4); {@link LadderTable} has every move. What happened stays in the history, also of who is clear again. */
public enum Standing implements Word {
    CLEAR,
    WARNED,
    REMOVED,
    SUSPENDED,
    /** Suspended at once, with a review to follow (R2-16). */
    SUSPENDED_EMERGENCY,
    /** Suspended, and agreed to keep to the guidelines (R2-30). */
    AGREED,
    BANNED
}
