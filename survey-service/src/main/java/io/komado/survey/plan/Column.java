package io.komado.survey.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** The columns of R3-19. */
public enum Column {
    /** For the people themselves. */
    PREVENTION,
    /** What finds trouble early, with guardians too. */
    DETECTION,
    /** For the staff. */
    TRAINING,
    /** Meetings of the committee. */
    COMMITTEE,
    /** Plan, do, check, act. */
    REVIEW;

    /** The word on the wire. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    public static Column of(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
