package io.komado.cases.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Moves from the findings to the measures (T21 to T27n). */
public sealed interface Deciding extends Move {

    /** The facts do not suffice (T21). */
    record FindInsufficient(String reason, boolean sameTeam) implements Deciding {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().because(reason))
                    .with(file.inquiry().nextRound(file.inquiry().thirdParty(), sameTeam));
        }
    }

    /** The committee finds that it happened, or does not (T22). */
    record Determine(boolean found, Map<String, Boolean> answers, String reasons) implements Deciding {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.ruling().decided(found, answers, reasons));
        }
    }

    /** A party received the notice of the finding; that day is the first of its appeal (T23). */
    record ReceiveNotice(PartyLabel party, LocalDate on) implements Deciding {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.notices()
                    .last(Notice.DETERMINED, party)
                    .map(given -> file.with(file.notices().received(given, on)))
                    .orElse(file);
        }
    }

    /** A party appeals in writing (T23). */
    record Appeal(PartyLabel party, LocalDate on, String reasons) implements Deciding {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.ruling().appealed(new Ruling.Appealed(party, on, reasons)));
        }
    }

    /** Every party's last day has passed; raised by a timer, which decides nothing (T24). */
    record AppealWindowPassed() implements Deciding {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.ruling().over());
        }
    }

    /** The chair confirms the list of notices, and the finding is final (T24). */
    record ConfirmFinal(boolean noticesChecked) implements Deciding {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** It is investigated again (T25). */
    record OrderReinvestigation(String reason, boolean sameTeam) implements Deciding {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().because(reason))
                    .with(file.inquiry().nextRound(file.inquiry().thirdParty(), sameTeam));
        }
    }

    /** The appeal is dismissed (T26). */
    record DismissAppeal(String reasons) implements Deciding {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().because(reasons));
        }
    }

    /**
     * A measure is decided, or was done (R4-55).
     *
     * @param doneOn the day on which it was done; empty when it is still to be done
     * @param of an earlier one that is done now; empty for a new one
     */
    record DecideMeasure(
            Measures.For whom, Measures.Kind kind, String words, Optional<LocalDate> doneOn, Optional<ThingId> of)
            implements Deciding {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            Measures before = file.measures();
            Stream<Measures.Taken> others = before.all().stream().filter(one -> !of.equals(Optional.of(one.id())));
            List<Measures.Taken> now = Stream.concat(
                            others, Stream.of(new Measures.Taken(of.orElse(turn.fresh()), whom, kind, words, doneOn)))
                    .toList();
            return file.with(new Measures(now, before.asked(), before.toldOn()));
        }
    }

    /** What was decided is done (T27). */
    record TakeMeasures(boolean proportionate) implements Deciding {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /**
     * The committee finds that somebody said what this person knew to be untrue (R4-71); that nothing was found shows nothing.
     *
     * @param knowingly whether the reasons show that the person knew
     */
    record FindFalseWord(PartyLabel party, boolean knowingly, String reasons) implements Deciding {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.falseWords().with(new FalseWords.Found(party, reasons, turn.today())));
        }
    }

    /** The victim asked which measures were taken, and is told (R4-56). */
    record TellMeasures(boolean asked) implements Deciding {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(new Measures(file.measures().all(), true, Optional.of(turn.today())));
        }
    }

    /** Nothing was found, and it is closed (T27n). */
    record CloseNotFound(boolean detrimentWatched) implements Deciding {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }
}
