package io.komado.provisioning.breakglass;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * One operator's wish to look into an organisation's jobs, and what became of it.
 *
 * @param explanation in the operator's words, for the organisation's administrators
 * @param until when it is over, confirmed or not
 * @param confirmedBy another operator; empty as long as nothing is open
 * @param endedAt when somebody ended it before, or the moment of its end
 */
public record Opening(
        UUID id,
        Reason reason,
        String explanation,
        StaffId askedBy,
        Instant askedAt,
        Instant until,
        Optional<StaffId> confirmedBy,
        Optional<Instant> endedAt) {

    static final int LONGEST_HOURS = 24;
    static final int LONGEST_EXPLANATION = 300;

    /** Where it stands at a moment. */
    public enum State {
        ASKED,
        OPEN,
        OVER
    }

    /**
     * An operator asks.
     *
     * @throws Refusal 422 when it has no explanation or would be open for too long
     */
    static Opening asked(Reason reason, String explanation, int hours, StaffId by, Instant now) {
        if (explanation.isBlank() || explanation.length() > LONGEST_EXPLANATION) {
            throw Refusal.unprocessable("explanation-needed", "Say in up to 300 characters what is to be looked at.")
                    .at("/explanation", explanation.isBlank() ? "blank" : "too-long");
        }
        if (hours < 1 || hours > LONGEST_HOURS) {
            throw Refusal.unprocessable("hours-out-of-bounds", "It is open for 1 to 24 hours.")
                    .at("/hours", "out-of-bounds");
        }
        Instant moment = now.truncatedTo(ChronoUnit.SECONDS);
        return new Opening(
                UUID.randomUUID(),
                reason,
                explanation.strip(),
                by,
                moment,
                moment.plus(Duration.ofHours(hours)),
                Optional.empty(),
                Optional.empty());
    }

    /** Where it stands. */
    public State state(Instant now) {
        if (endedAt.isPresent() || !now.isBefore(until)) {
            return State.OVER;
        }
        return confirmedBy.isPresent() ? State.OPEN : State.ASKED;
    }

    /**
     * Another operator opens it.
     *
     * @throws Refusal 403 for the one who asked; 409 when it is open or over
     */
    Opening confirmed(StaffId by, Instant now) {
        if (by.equals(askedBy)) {
            throw Refusal.forbidden("own-request", "It takes a second operator to open this.");
        }
        if (state(now) != State.ASKED) {
            throw Refusal.conflict("break-glass-decided", "This is open or over already.");
        }
        return new Opening(id, reason, explanation, askedBy, askedAt, until, Optional.of(by), Optional.empty());
    }

    /**
     * It is over.
     *
     * @throws Refusal 409 when it was over before
     */
    Opening ended(Instant now) {
        if (endedAt.isPresent()) {
            throw Refusal.conflict("break-glass-decided", "This is over already.");
        }
        return new Opening(id, reason, explanation, askedBy, askedAt, until, confirmedBy, Optional.of(now));
    }

    /** Whether this operator may look now. */
    boolean letsLook(StaffId operator, Instant now) {
        return state(now) == State.OPEN
                && (operator.equals(askedBy)
                        || confirmedBy.filter(operator::equals).isPresent());
    }

    /** Leaves out what was explained. */
    @Override
    public String toString() {
        return "Opening[" + id + "]";
    }
}
