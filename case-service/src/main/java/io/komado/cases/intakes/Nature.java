package io.komado.cases.intakes;

import io.komado.cases.tables.Word;
import io.komado.chassis.problem.Refusal;
import java.util.Optional;

/**
 * What an intake is about (R1-36, R1-39).
 *
 * @param concern of an employee's consultation; empty for a customer's matter
 */
public record Nature(Kind kind, Optional<Concern> concern) {

    /** As which of the desk's services it came. */
    public enum Kind implements Word {
        /** How a customer behaves, told by whoever met it. */
        HARASSMENT,
        COMPLAINT,
        REQUEST,
        /** An employee seeks counsel. */
        CONSULTATION
    }

    /** What an employee seeks counsel about (R1-39, R1-41, R1-42). */
    public enum Concern implements Word {
        HARASSMENT,
        /** A superior or colleague blames the one who was harassed. */
        SECONDARY_HARASSMENT,
        MENTAL_HEALTH,
        /** A worse appraisal or the like for having sought counsel. */
        DETRIMENT
    }

    /**
     * What was said of it.
     *
     * @throws Refusal 422 for a consultation without a concern, and for a concern of anything else
     */
    public static Nature of(Kind kind, Optional<Concern> concern) {
        if (kind == Kind.CONSULTATION != concern.isPresent()) {
            throw Refusal.unprocessable("not-readable", "A consultation has a concern, and nothing else has.")
                    .at("/concern", concern.isPresent() ? "unexpected" : "missing");
        }
        return new Nature(kind, concern);
    }

    /** Whether it is an employee's own matter, which goes before customers' (R1-46). */
    public boolean isEmployees() {
        return kind == Kind.CONSULTATION;
    }
}
