package io.komado.cases.procedure;

/** Where the region of the serious case (重大事態) stands (domain.md 2.2); {@link SeriousTable} has every move. */
public enum SeriousStatus implements Place {
    NONE,
    SUSPECTED,
    DECLARED,
    SC_APPROVED,
    SC_INVESTIGATING,
    SC_REPORTED,
    SC_CLOSED;

    /** Whether the report is there or was never needed, so that it does not stand in the way of resolving (S7). */
    public boolean lets() {
        return this == NONE || this == SC_REPORTED || this == SC_CLOSED;
    }
}
