package io.komado.cases.intakes;

import io.komado.cases.tables.Condition;

/** The conditions of {@link HandoverTable}. */
public enum HandoverGuard implements Condition {
    /** The organisation has a desk for its customers. */
    DESK_ENGAGED(true),
    /** All staff were trained before (R1-10). */
    TRAINING_GIVEN(true),
    /** When and where the police was told (R1-15). */
    POLICE_TOLD(false),
    /** An intake of which this organisation has a report (R1-16). */
    INTAKE_REPORTED(true);

    private final boolean overFile;

    HandoverGuard(boolean overFile) {
        this.overFile = overFile;
    }

    @Override
    public boolean isOverFile() {
        return overFile;
    }
}
