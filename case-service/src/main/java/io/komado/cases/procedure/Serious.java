package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.util.Set;

/** Moves of the serious case (S1 to S7). */
public sealed interface Serious extends Move {

    /** Something points to it (S1): a headquarters is there and the parent organisation is told from this moment. */
    record Suspect(SeriousCase.Reason reason, Set<StaffId> headquarters) implements Serious {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.serious().suspected(reason, headquarters, turn.today()));
        }
    }

    /** The committee judges that it is one (S2). */
    record Declare() implements Serious {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /**
     * The committee judges that it is none (S3).
     *
     * @param shown whether the reason shows that it is none; that it could not be confirmed shows nothing
     */
    record JudgeNot(String reason, boolean shown) implements Serious {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.serious().notSerious(reason));
        }
    }

    /** The parent organisation approves (S4). */
    record ParentApproves(String approval) implements Serious {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.serious().approved(approval));
        }
    }

    /** Its own committee is formed (S5). */
    record FormCommittee(Set<StaffId> members, int outside) implements Serious {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.serious().formed(members, outside));
        }
    }

    /** That committee reports (S6). */
    record Report(SeriousCase.Report report) implements Serious {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.serious().reported(report));
        }
    }

    /** What it recommended was followed (S7). */
    record Close(String followed) implements Serious {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().because(followed));
        }
    }
}
