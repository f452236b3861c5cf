package io.komado.provisioning.duties;

import io.komado.chassis.problem.Refusal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody who is named in a matter, or acts for one, asked what is kept; never who.
 *
 * @param dueOn the last day for the answer
 */
public record AccessRequest(UUID id, Party party, LocalDate receivedOn, LocalDate dueOn, Optional<Answer> answer) {

    private static final int LONGEST_DAYS = 180;

    /** Who asks. */
    public enum Party {
        NAMED,
        GUARDIAN,
        LAWYER,
        AUTHORITY;

        /** The word used in rows and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the answer was. */
    public enum Outcome {
        GIVEN,
        PARTLY,
        REFUSED,
        NOTHING_KEPT;

        /** The word used in rows and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** An answer and its day. */
    public record Answer(LocalDate on, Outcome outcome) {}

    /**
     * A request that has come.
     *
     * @throws Refusal 422 when its day lies ahead, or when it would be answered before it came or after half a year
     */
    static AccessRequest received(Party party, LocalDate on, LocalDate dueOn, LocalDate today) {
        if (on.isAfter(today)) {
            throw Refusal.unprocessable("day-ahead", "This day lies ahead.").at("/receivedOn", "ahead");
        }
        if (dueOn.isBefore(on) || dueOn.isAfter(on.plusDays(LONGEST_DAYS))) {
            throw Refusal.unprocessable("request-due", "It is answered within half a year.")
                    .at("/dueOn", dueOn.isBefore(on) ? "before-receipt" : "too-late");
        }
        return new AccessRequest(UUID.randomUUID(), party, on, dueOn, Optional.empty());
    }

    /**
     * It is answered.
     *
     * @throws Refusal 422 when the day lies before its receipt or ahead; 409 when it was answered before
     */
    AccessRequest answered(LocalDate on, Outcome outcome, LocalDate today) {
        if (answer.isPresent()) {
            throw Refusal.conflict("request-answered", "This was answered already.");
        }
        if (on.isBefore(receivedOn) || on.isAfter(today)) {
            throw Refusal.unprocessable("answer-day", "The day lies between its receipt and today.")
                    .at("/on", on.isAfter(today) ? "ahead" : "before-receipt");
        }
        return new AccessRequest(id, party, receivedOn, dueOn, Optional.of(new Answer(on, outcome)));
    }
}
