package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.util.List;
import java.util.Optional;

/** Moves of one interim measure (I1 to I8). */
public sealed interface Interim extends Move {

    /** A move of a measure that is there already. */
    sealed interface OfOne extends Interim {
        ThingId measure();
    }

    /** One is proposed (I1). */
    record Propose(InterimMeasures.Kind kind, String words) implements Interim {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            List<InterimMeasures.One> all = Additions.plus(
                    file.interim().all(),
                    new InterimMeasures.One(
                            turn.fresh(),
                            InterimStatus.PROPOSED,
                            kind,
                            words,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
            return file.with(new InterimMeasures(all));
        }
    }

    /**
     * The victim consents (I2).
     *
     * @param words exactly those of the measure
     */
    record ConsentTo(ThingId measure, String words) implements OfOne {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** The chair recommends it to the head of a department (I3). */
    record Recommend(
            ThingId measure,
            InterimMeasures.Urgency urgency,
            boolean continuing,
            boolean presidentConsulted,
            StaffId head)
            implements OfOne {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.interim().changed(measure, one -> one.recommended(urgency, head)));
        }
    }

    /** The head puts it in force (I4). */
    record Apply(ThingId measure) implements OfOne {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.interim().changed(measure, one -> one.applied(turn.today())));
        }
    }

    /** The committee finds it right (I5). */
    record Verify(ThingId measure, String reasons) implements OfOne {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** It has got better, and the victim wants no more (I6). */
    record LiftImproved(ThingId measure, String statement) implements OfOne {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** It ends, or a measure for good takes its place (I7). */
    record Lift(ThingId measure, String reason) implements OfOne {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** The victim does not consent any more (I8). */
    record WithdrawConsent(ThingId measure) implements OfOne {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }
}
