package io.komado.cases.procedure;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is noted down while a case stands where it stands, for the guards to ask (T36, T37 and what the tables' guards name). */
public sealed interface Recording extends Move {

    /** Somebody is made to suffer for it, or a secret leaked: a linked case begins (T36). */
    record ReportDetriment(String what) implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** The victim asks to stop (T37). */
    record AskToStop(PartyLabel party, String reason) implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            Consents before = file.consents();
            return file.with(new Consents(
                    before.all(),
                    Additions.plus(before.wishes(), new Consents.Wish(party, "stop", reason, turn.today()))));
        }
    }

    /** What it is about, by the procedure's words (R3-51); what the reporter confirmed stays as it is. */
    record Describe(
            Intake.Reporter reporter,
            String title,
            Set<String> categories,
            String place,
            Intake.Account account,
            Optional<LocalDate> lastFactOn,
            Optional<LocalDate> leftOn)
            implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.intake().described(this));
        }
    }

    /** Somebody takes part by a label. */
    record AddParty(Parties.Party party) implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(new Parties(Additions.plus(file.parties().all(), party)));
        }
    }

    /** Who is behind a label; read by those alone who must know. */
    record NameParty(PartyLabel party, Names.Called called) implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.names().with(party, called));
        }
    }

    /** The reporter wants these kept out (domain.md 6.1). */
    record Exclude(Set<UnitId> units, Set<StaffId> people) implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(new Exclusions(units, people));
        }
    }

    /** How grave it looks, how likely a revenge is, and whether the target feels pain (R3-02). */
    record Assess(Assessment.Level severity, Assessment.Level detriment, Optional<Boolean> victimPain)
            implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            CaseFile pained = victimPain
                    .map(pain -> file.with(file.intake().withPain(pain)))
                    .orElse(file);
            return pained.with(new Assessment(
                    Optional.of(severity),
                    Optional.of(detriment),
                    file.assessment().absentDays()));
        }
    }

    /** Somebody agrees to something, or refuses. */
    record Consent(Consents.To to, Optional<PartyLabel> party, boolean guardian, boolean agrees) implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            Consents before = file.consents();
            return file.with(new Consents(
                    Additions.plus(before.all(), new Consents.Given(to, party, guardian, agrees, turn.today())),
                    before.wishes()));
        }
    }

    /** A guardian was talked to. */
    record ContactGuardian(PartyLabel party, GuardianContacts.Way way, LocalDate on, String said) implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(new GuardianContacts(
                    Additions.plus(file.guardianContacts().all(), new GuardianContacts.Talk(party, way, on, said))));
        }
    }

    /** Somebody does not take part in the inquiry, for this reason (R4-74). */
    record RecordRefusal(PartyLabel party, String reason) implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.refusals().with(new Refusals.Refused(party, reason, turn.today())));
        }
    }

    /**
     * A court, or whoever the law lets, wants to know something (R4-69).
     *
     * @param order under which it is filed
     * @param authority who orders it
     * @param what exactly is handed over
     */
    record ProposeDisclosure(String order, String authority, String what) implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.disclosures()
                    .with(new Disclosures.One(
                            turn.fresh(), order, authority, what, turn.person(), Optional.empty(), Optional.empty())));
        }
    }

    /** A second person agrees that it is handed over (R4-69). */
    record ConfirmDisclosure(ThingId of) implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(file.disclosures().confirmed(of, turn.person(), turn.today()));
        }
    }

    /** What a party wants at a fork. */
    record RecordWish(PartyLabel party, String fork, String wish) implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            Consents before = file.consents();
            return file.with(new Consents(
                    before.all(), Additions.plus(before.wishes(), new Consents.Wish(party, fork, wish, turn.today()))));
        }
    }

    /** Whoever reported is asked in the conversation whether to sit down with the other side (T12); the answer is a consent. */
    record AskMediation() implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** Whoever reported is asked in the conversation whether it still hurts (T32); the answer is a statement. */
    record AskStatement() implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file;
        }
    }

    /** For how many days the victim has been absent because of it (R3-69). */
    record RecordAbsence(int days) implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(new Assessment(
                    file.assessment().severity(), file.assessment().detriment(), days));
        }
    }

    /** The minutes of a vote of the committee. */
    record RecordResolution(
            Event agenda, LocalDate heldOn, Map<StaffId, Resolutions.Vote> votes, Set<StaffId> special, String reasons)
            implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.with(new Resolutions(Additions.plus(
                    file.resolutions().all(),
                    new Resolutions.Resolution(
                            turn.fresh(),
                            agenda,
                            heldOn,
                            turn.roster().committee().size(),
                            turn.roster().conflicted(),
                            votes,
                            special,
                            reasons,
                            turn.person(),
                            Optional.empty(),
                            false))));
        }
    }

    /** Another member who was there stands for the minutes. */
    record Countersign(ThingId of) implements Recording {
        @Override
        public CaseFile applyTo(CaseFile file, Turn turn) {
            return file.resolutions()
                    .called(of)
                    .map(one -> file.with(file.resolutions().changed(one.countersigned(turn.person()))))
                    .orElse(file);
        }
    }
}
