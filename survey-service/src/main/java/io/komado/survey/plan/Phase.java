package io.komado.survey.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an item of the last column stands in the cycle of the year (R3-12). */
public enum Phase {
    /** What is to be done is laid down. */
    PLAN,
    /** Whether it is being done is looked at. */
    DO,
    /** What came of it is judged. */
    CHECK,
    /** What is to change is decided. */
    ACT;

    /** The word on the wire. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    public static Phase of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
