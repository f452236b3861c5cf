package io.komado.cases.procedure;

import java.time.Instant;

/** Moves of one thing on the net (domain.md 2.6). */
public sealed interface Takedown extends Move {

    /** A move of something that was kept already. */
    sealed interface OfOne extends Takedown {
        ThingId evidence();
    }

    /** It is kept as it stands: content, time, address and the hash of the file (R3-75). */
    record SaveEvidence(String address, String content, Instant seenAt, String hash) implements Takedown {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(new Takedowns(Additions.plus(
                    file.takedowns().all(),
                    new Takedowns.One(turn.fresh(), TakedownStatus.EVIDENCE_SAVED, address, content, seenAt, hash))));
        }
    }

    /** The one who runs the page is asked. */
    record RequestAdmin(ThingId evidence) implements OfOne {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** The provider is asked. */
    record RequestProvider(ThingId evidence) implements OfOne {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** The police is told. */
    record TurnToPolice(ThingId evidence) implements OfOne {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** The legal affairs bureau is asked for advice or to request it (R3-77). */
    record TurnToLegalBureau(ThingId evidence) implements OfOne {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** It is gone. */
    record TakenDown(ThingId evidence) implements OfOne {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** It stays there. */
    record Refused(ThingId evidence, String reason) implements OfOne {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }
}
