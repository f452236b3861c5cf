package io.komado.cases.intakes;

import java.util.Optional;

/** What the desk made of an intake. */
public record Work(Optional<Verification> verification, Optional<PoliceReport> police, Feedback feedback) {

    static final Work NONE = new Work(Optional.empty(), Optional.empty(), Feedback.NONE);

    Work with(Verification found) {
        return new Work(Optional.of(found), police, feedback);
    }

    Work with(PoliceReport told) {
        return new Work(verification, Optional.of(told), feedback);
    }

    Work with(Feedback next) {
        return new Work(verification, police, next);
    }
}
