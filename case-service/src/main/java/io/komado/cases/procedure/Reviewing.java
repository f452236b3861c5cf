package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;

/** Moves at the committee's table before an investigation (T6q, T8 to T13). */
public sealed interface Reviewing extends Move {

    /** The reporter is silent and is reminded in the conversation, after 14 and after 30 days (T6q). */
    record RemindReporter() implements Reviewing {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().reminds(turn.today()));
        }
    }

    /** The reporter is silent; the committee goes on from what it has (T6q). */
    record GoOnWithoutReporter(String reason) implements Reviewing {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().because(reason));
        }
    }

    /** It is too long ago (T8). */
    record TimeBarred(String reason) implements Reviewing {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().because(reason));
        }
    }

    /** It is not a matter for this procedure (T9). */
    record NotApplicable(String reason) implements Reviewing {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().because(reason));
        }
    }

    /** The chair asks the head of a department to settle it (T10). */
    record RequestGuidance(StaffId head) implements Reviewing {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().asks(head));
        }
    }

    /** The head reports that it is settled (T11). */
    record GuidanceSucceeded(String notes) implements Reviewing {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().because(notes));
        }
    }

    /** The head reports that it is not (T11). */
    record GuidanceFailed(String notes) implements Reviewing {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().because(notes));
        }
    }

    /** A mediator sits between the parties (T12). */
    record Mediate(StaffId mediator) implements Reviewing {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().mediatedBy(mediator));
        }
    }

    /**
     * They agree (T13).
     *
     * @param bothAgree whether both agreed to these very words
     */
    record MediationAgreed(String text, boolean bothAgree) implements Reviewing {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().because(text));
        }
    }

    /** They do not (T13). */
    record MediationFailed(String notes) implements Reviewing {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().because(notes));
        }
    }
}
