package io.komado.cases.procedure;

import java.time.LocalDate;

/** Moves of the watch, to the end and back (T28 to T35). */
public sealed interface Watching extends Move {

    /** The committee begins it (T28). */
    record BeginWatch(LocalDate ceasedOn, LocalDate until) implements Watching {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.watch().begins(turn.today(), ceasedOn, until));
        }
    }

    /** It lasts longer (T29). */
    record ExtendWatch(LocalDate until) implements Watching {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.watch().until(until));
        }
    }

    /** How a party is this month (R3-80). */
    record NoteWatch(PartyLabel party, String seen, boolean calm) implements Watching {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.watch().noted(new Watch.Note(party, turn.today(), seen, calm)));
        }
    }

    /** The victim, or the guardian, says whether it still hurts (R3-82). */
    record StateNoPain(PartyLabel party, boolean guardian, boolean pain, LocalDate on) implements Watching {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.watch().stated(new Watch.Statement(party, guardian, pain, on)));
        }
    }

    /** It happens again; the clock is void (T30). */
    record Recur(String what) implements Watching {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(Watch.NONE).with(file.review().because(what));
        }
    }

    /** The last day has come; raised by a timer, which decides nothing (T31). */
    record WatchEnded() implements Watching {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** The committee finds both conditions met (T32). */
    record Resolve() implements Watching {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** Not yet: it is watched on (T33). */
    record NotYet(LocalDate until) implements Watching {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.watch().until(until));
        }
    }

    /** Something new is known of what was at rest (T34). */
    record Reopen(String what) implements Watching {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(Watch.NONE).with(file.review().because(what));
        }
    }

    /** The committee has it again, with its whole history (T35). */
    record TakeUpAgain() implements Watching {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }
}
