package io.komado.cases.procedure;

import io.komado.cases.profiles.ProfileVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case as it stands. A value: a decision makes the next one.
 *
 * @param version of the row, for two who act at once (G5)
 * @param procedure with which it began
 * @param receivedOn the day from which its clocks run
 */
public record CaseFile(
        CaseId id, long version, Status status, ProfileVersion procedure, LocalDate receivedOn, Facts facts) {

    /** One that nothing is known of yet. */
    public static CaseFile blank(CaseId id, ProfileVersion procedure, LocalDate receivedOn) {
        return new CaseFile(id, 0, Status.RECEIVED, procedure, receivedOn, Facts.of(List.of()));
    }

    /** As it lies there once it was kept: its version has grown by one. */
    public CaseFile saved() {
        return new CaseFile(id, version + 1, status, procedure, receivedOn, facts);
    }

    /** Whether it is the desk's alone: before the committee knows of it, and until a silent reporter was reminded for the last time (T6q). */
    public boolean isWithTheDesk() {
        return status.isWithTheDesk() && !review().isRemindedForTheLastTime();
    }

    CaseFile with(Fact fact) {
        return new CaseFile(id, version, status, procedure, receivedOn, facts.with(fact));
    }

    CaseFile at(Status next) {
        return new CaseFile(id, version, next, procedure, receivedOn, facts);
    }

    public Intake intake() {
        return facts.get(Intake.class, Intake.NONE);
    }

    public Informer informer() {
        return facts.get(Informer.class, Informer.NONE);
    }

    public HandedOver handedOver() {
        return facts.get(HandedOver.class, HandedOver.NONE);
    }

    public Parties parties() {
        return facts.get(Parties.class, Parties.NONE);
    }

    public Names names() {
        return facts.get(Names.class, Names.NONE);
    }

    public Exclusions exclusions() {
        return facts.get(Exclusions.class, Exclusions.NONE);
    }

    public Assessment assessment() {
        return facts.get(Assessment.class, Assessment.NONE);
    }

    public Consultation consultation() {
        return facts.get(Consultation.class, Consultation.NONE);
    }

    public Consents consents() {
        return facts.get(Consents.class, Consents.NONE);
    }

    public GuardianContacts guardianContacts() {
        return facts.get(GuardianContacts.class, GuardianContacts.NONE);
    }

    public Review review() {
        return facts.get(Review.class, Review.NONE);
    }

    public Resolutions resolutions() {
        return facts.get(Resolutions.class, Resolutions.NONE);
    }

    public Inquiry inquiry() {
        return facts.get(Inquiry.class, Inquiry.NONE);
    }

    public Ruling ruling() {
        return facts.get(Ruling.class, Ruling.NONE);
    }

    public Measures measures() {
        return facts.get(Measures.class, Measures.NONE);
    }

    public Watch watch() {
        return facts.get(Watch.class, Watch.NONE);
    }

    public SeriousCase serious() {
        return facts.get(SeriousCase.class, SeriousCase.NONE);
    }

    public InterimMeasures interim() {
        return facts.get(InterimMeasures.class, InterimMeasures.NONE);
    }

    public Takedowns takedowns() {
        return facts.get(Takedowns.class, Takedowns.NONE);
    }

    public Refusals refusals() {
        return facts.get(Refusals.class, Refusals.NONE);
    }

    public Disclosures disclosures() {
        return facts.get(Disclosures.class, Disclosures.NONE);
    }

    public FalseWords falseWords() {
        return facts.get(FalseWords.class, FalseWords.NONE);
    }

    public Notices notices() {
        return facts.get(Notices.class, Notices.NONE);
    }

    /** The party that whoever reported is, and whom nobody here knows (G7); empty where that is not plain. */
    public Optional<Parties.Party> reportingParty() {
        Parties.Part part =
                switch (intake().reporter()) {
                    case VICTIM, AGENT -> Parties.Part.VICTIM;
                    case WITNESS -> Parties.Part.WITNESS;
                    case ACCUSED -> Parties.Part.ACCUSED;
                };
        List<Parties.Party> unknown =
                parties().of(part).filter(Parties.Party::anonymous).toList();
        return unknown.size() == 1 ? Optional.of(unknown.getFirst()) : Optional.empty();
    }
}
