package io.komado.cases.intakes;

import io.komado.cases.tables.Word;

/** What can happen to a hand-over (R1-14 to R1-16, R1-45). */
public enum HandoverEvent implements Word {
    HAND_OVER,
    GAVE_UP,
    ESCALATED,
    FILED,
    NORMALISED
}
