package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moves of an investigation (T14 to T20). */
public sealed interface Investigating extends Move {

    /**
     * The committee sets one up (T14).
     *
     * @param need why it is needed, where the victim did not ask for it (R4-19)
     */
    record SetUpInvestigation(boolean victimAsks, String need, boolean thirdParty) implements Investigating {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.inquiry().nextRound(thirdParty, false));
        }
    }

    /** An interim measure was found right before anybody investigates; so it is investigated (I5, R4-53). */
    record FollowInterim() implements Investigating {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.inquiry().nextRound(false, false));
        }
    }

    /**
     * The committee chooses from the candidates (T15).
     *
     * @param exception why somebody of a party's unit is needed (R4-38); empty for no exception
     */
    record SelectInvestigators(List<Inquiry.Investigator> chosen, String exception) implements Investigating {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.inquiry().select(chosen));
        }
    }

    /**
     * The president appoints the chosen (T15).
     *
     * @param genderConsidered whether somebody looked at the genders among them (R4-39); a warning, never a bar
     */
    record AppointInvestigators(boolean genderConsidered) implements Investigating {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.inquiry().appoint());
        }
    }

    /** A party, or its guardian, is told how it will be held (R3-60). */
    record TellMethod(PartyLabel party, boolean guardian) implements Investigating {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.inquiry().nowKnows(new Inquiry.Told(party, guardian)));
        }
    }

    /** A member of the team understood outline and method (R3-62). */
    record AcknowledgeBriefing() implements Investigating {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.inquiry().acknowledgedBy(turn.person()));
        }
    }

    /** It starts (T16). */
    record StartInvestigation() implements Investigating {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** One person was heard, with the fact sheet of it (T17). */
    record Hear(
            PartyLabel subject,
            Set<StaffId> interviewers,
            LocalDate on,
            LocalTime from,
            LocalTime until,
            String place,
            boolean confidential,
            String companion,
            boolean counsellorAsked,
            boolean counsellor,
            List<Inquiry.SheetRow> rows,
            String observations)
            implements Investigating {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.inquiry()
                    .withHearings(Additions.plus(
                            file.inquiry().hearings(),
                            new Inquiry.Hearing(
                                    turn.fresh(),
                                    subject,
                                    interviewers,
                                    turn.person(),
                                    on,
                                    from,
                                    until,
                                    place,
                                    confidential,
                                    companion,
                                    counsellor,
                                    rows,
                                    observations,
                                    Optional.empty()))));
        }
    }

    /** The other interviewer read a sheet, and it is closed (T20). */
    record CloseSheet(ThingId hearing) implements Investigating {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.inquiry()
                    .withHearings(file.inquiry().hearings().stream()
                            .map(one -> one.id().equals(hearing) ? one.closed(turn.person()) : one)
                            .toList()));
        }
    }

    /** A member of the team stands for what was found (R3-66). */
    record SignFindings() implements Investigating {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.inquiry().signedBy(turn.person()));
        }
    }

    /** A member goes, for one of four reasons (T18). */
    record ReplaceInvestigator(StaffId person, Inquiry.ReplaceReason reason) implements Investigating {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.inquiry().without(person));
        }
    }

    /** It is stopped, for one of three reasons (T19). */
    record StopInvestigation(Inquiry.StopReason reason) implements Investigating {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.inquiry().stop(reason));
        }
    }

    /** The team reports to the committee (T20). */
    record ReportFindings(String findings) implements Investigating {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.inquiry().found(findings));
        }
    }
}
