package io.komado.cases.procedure;

/** Where the taking down of one thing on the net stands (domain.md 2.6); {@link TakedownTable} has every move. */
public enum TakedownStatus implements Place {
    EVIDENCE_SAVED,
    ADMIN_REQUESTED,
    PROVIDER_REQUESTED,
    POLICE,
    LEGAL_BUREAU,
    REMOVED,
    REFUSED
}
