package io.komado.survey.questionnaires;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a question is answered. */
public enum Kind {
    /** One option. */
    SINGLE,
    /** Any options. */
    MULTIPLE,
    /** One step of a scale. */
    SCALE,
    /** Free words. */
    TEXT,
    /** Signs that were observed, to be ticked, with a threshold (R3-42). */
    SIGNS;

    /** The word on the wire. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has options. */
    public boolean hasOptions() {
        return this == SINGLE || this == MULTIPLE || this == SIGNS;
    }
}
