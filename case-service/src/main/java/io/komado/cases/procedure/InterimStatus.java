package io.komado.cases.procedure;

/** Where one interim measure stands (domain.md 2.3); {@link InterimTable} has every move. */
public enum InterimStatus implements Place {
    PROPOSED,
    CONSENTED,
    RECOMMENDED,
    IN_FORCE,
    VERIFIED,
    REVIEW,
    LIFTED
}
