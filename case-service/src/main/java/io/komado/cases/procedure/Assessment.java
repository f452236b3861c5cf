package io.komado.cases.procedure;

import java.util.Optional;

/** How grave a case looks, and how likely that somebody makes the reporter suffer for it (ISO 37002). */
public record Assessment(Optional<Level> severity, Optional<Level> detriment, int absentDays) implements Fact {

    static final Assessment NONE = new Assessment(Optional.empty(), Optional.empty(), 0);

    /** In three steps, from little to much. */
    public enum Level {
        LOW,
        MIDDLE,
        HIGH
    }
}
