package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.util.Optional;
import java.util.Set;

/** Moves from the first word to the committee's table (T1 to T7). */
public sealed interface Consulting extends Move {

    /**
     * A case comes into being (T1).
     *
     * @param record that left a conversation; empty where it came by another way
     */
    record Submit(Intake intake, Informer informer, Optional<HandedOver> record) implements Consulting {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            CaseFile begun = file.with(intake).with(informer);
            return record.map(words -> words.into(begun, turn.today())).orElse(begun);
        }
    }

    /** Counsellors take it (T2). */
    record AssignCounsellors(Set<StaffId> counsellors) implements Consulting {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.consultation().with(counsellors));
        }
    }

    /** One counsellor goes and another one may come (T3); the one who goes reads no more from that moment. */
    record ChangeCounsellor(StaffId goes, Optional<StaffId> comes) implements Consulting {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            Set<StaffId> left = Additions.minus(file.consultation().counsellors(), goes);
            return file.with(file.consultation()
                    .with(comes.map(one -> Additions.plus(left, one)).orElse(left)));
        }
    }

    /** A version of the record is laid before the consulter (T4). */
    record DraftRecord(int version, String hash) implements Consulting {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.consultation().drafted(version, hash));
        }
    }

    /** The consulter confirms exactly that version (T5). */
    record ConfirmRecord(int version, String hash) implements Consulting {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.consultation().nowConfirmed());
        }
    }

    /** The consulter wants it corrected (T5r). */
    record AskCorrection(String what) implements Consulting {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** The counsellors report with consent (T6). */
    record ReportToCommittee() implements Consulting {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** A person of the staff reports what was found or heard (T6s, R3-45). */
    record StaffReport() implements Consulting {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** A desk lead asks to report without consent, in a text of the desk's own (T6e). */
    record ProposeDutyReport(Consultation.DutyReason reason, String text) implements Consulting {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.consultation().proposed(turn.person(), reason, text));
        }
    }

    /** A second person agrees, and it is reported (T6e). */
    record DutyReport() implements Consulting {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** Advice was enough, or the consulter ends it (T7). */
    record EndConsultation(String reason) implements Consulting {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.review().because(reason));
        }
    }
}
