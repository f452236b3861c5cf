package io.komado.survey.waves;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Where a wave stands: scheduled, open, closed and archived in this order, or cancelled before it closed. */
public enum WaveState {
    /** Its first day is to come. */
    SCHEDULED,
    /** It can be answered. */
    OPEN,
    /** Its last day is over and its results can be read. */
    CLOSED,
    /** It was evaluated; the single answers are destroyed (R3-31). */
    ARCHIVED,
    /** It was called off, and what had been answered is destroyed. */
    CANCELLED;

    /** The word on the wire. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    public static WaveState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Whether there are results. */
    public boolean hasResults() {
        return this == CLOSED || this == ARCHIVED;
    }
}
