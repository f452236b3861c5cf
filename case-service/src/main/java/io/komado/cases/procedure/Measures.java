package io.komado.cases.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is done for good after a finding (R4-55), and whether the victim asked to know (R4-56). */
public record Measures(List<Taken> all, boolean asked, Optional<LocalDate> toldOn) implements Fact {

    static final Measures NONE = new Measures(List.of(), false, Optional.empty());

    /** Whom a measure is for. */
    public enum For {
        ACCUSED,
        VICTIM,
        PREVENTION
    }

    /** The taxonomy of R4-55. */
    public enum Kind {
        GUIDANCE,
        TRAINING,
        DISCIPLINE,
        DISMISSAL,
        PSYCHOLOGICAL_CARE,
        HELP,
        CLASS_STOP,
        SUPERVISOR_CHANGE,
        SUBSTITUTE_CREDITS,
        CLUB_STOP,
        WORKPLACE_ORDER,
        ANALYSIS_SHARED,
        OTHER
    }

    /** One, and the day on which it was done; empty while it is to be done. */
    public record Taken(ThingId id, For whom, Kind kind, String words, Optional<LocalDate> doneOn) {}

    public Measures {
        all = List.copyOf(all);
    }

    boolean allDone() {
        return !all.isEmpty() && all.stream().allMatch(one -> one.doneOn().isPresent());
    }
}
