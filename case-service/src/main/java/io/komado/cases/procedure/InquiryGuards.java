package io.komado.cases.procedure;

import static io.komado.cases.procedure.Guard.asked;
import static io.komado.cases.procedure.Guard.file;

import io.komado.cases.procedure.Consents.To;
import io.komado.cases.procedure.Parties.Part;
import io.komado.cases.procedure.Parties.Party;
import io.komado.chassis.actor.StaffId;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The named conditions of an investigation, from its setting up to its findings (domain.md 2.1, T14 to T20). */
final class InquiryGuards {

    static final Guard ASKED_OR_NEEDED = asked(
            "victim-asks-or-need",
            Investigating.SetUpInvestigation.class,
            (file, move, turn) -> move.victimAsks() || !move.need().isBlank());
    static final Guard GUARDIANS_CONSENT = file(
            "guardians-consent",
            (file, turn) -> !turn.procedure().guardians()
                    || file.parties()
                            .of(Part.VICTIM)
                            .filter(Party::needsGuardian)
                            .allMatch(party -> file.consents().of(party.label(), To.FURTHER_HANDLING, true)));
    static final Guard PARTIES_KNOWN = file(
            "parties-named",
            file -> file.parties().of(Part.VICTIM).findAny().isPresent()
                    && file.parties().of(Part.ACCUSED).findAny().isPresent());
    static final Guard INTERIM_VERIFIED = file(
            "interim-measure-verified",
            file -> file.interim().all().stream().anyMatch(one -> one.status() == InterimStatus.VERIFIED));
    static final Guard ROSTER_SIZE = asked(
            "as-many-as-the-procedure-wants",
            Investigating.SelectInvestigators.class,
            (file, move, turn) -> people(move).size() + file.inquiry().team().size()
                            == turn.procedure().investigators()
                    && people(move).stream().noneMatch(file.inquiry()::includes));
    static final Guard FROM_CANDIDATES = asked(
            "from-the-candidates",
            Investigating.SelectInvestigators.class,
            (file, move, turn) -> turn.roster().candidates().containsAll(people(move)));
    static final Guard OTHER_UNITS = asked(
            "from-other-units",
            Investigating.SelectInvestigators.class,
            (file, move, turn) -> move.chosen().stream()
                            .flatMap(one -> one.unit().stream())
                            .noneMatch(unit -> file.parties().units().anyMatch(unit::equals)
                                    || file.exclusions().units().contains(unit))
                    || (!move.exception().isBlank()
                            && file.parties()
                                    .of(Part.VICTIM)
                                    .allMatch(victim -> file.consents().of(victim.label(), To.SAME_UNIT, false))));
    static final Guard ALL_FROM_OUTSIDE = asked(
            "third-party-from-outside",
            Investigating.SelectInvestigators.class,
            (file, move, turn) -> !file.inquiry().thirdParty()
                    || move.chosen().stream().allMatch(one -> one.unit().isEmpty()));
    static final Guard VACANCY = file("vacancy", (file, turn) -> !isFull(file, turn));
    static final Guard SELECTED =
            file("selected-by-the-committee", file -> !file.inquiry().selected().isEmpty());
    static final Guard ROSTER_FULL = file("roster-full", InquiryGuards::isFull);
    static final Guard VICTIM_TOLD = file(
            "victim-told-of-method",
            file -> file.parties()
                    .of(Part.VICTIM)
                    .allMatch(victim -> file.inquiry().told().contains(new Inquiry.Told(victim.label(), false))));
    static final Guard GUARDIAN_TOLD = file(
            "guardian-told-of-method",
            file -> file.parties()
                    .of(Part.VICTIM)
                    .filter(Party::needsGuardian)
                    .allMatch(victim -> file.inquiry().told().contains(new Inquiry.Told(victim.label(), true))));
    static final Guard ALL_BRIEFED = file(
            "all-acknowledged-briefing",
            file -> file.inquiry().everyone(file.inquiry().acknowledged()));
    static final Guard PARTY_KNOWN = asked(
            "party-of-this-case",
            Investigating.Hear.class,
            (file, move, turn) -> file.parties().called(move.subject()).isPresent());
    static final Guard TWO_INTERVIEWERS = asked(
            "two-interviewers",
            Investigating.Hear.class,
            (file, move, turn) -> move.interviewers().size() >= turn.procedure().interviewers());
    static final Guard INTERVIEWERS_INVESTIGATE = asked(
            "interviewers-of-the-team",
            Investigating.Hear.class,
            (file, move, turn) -> move.interviewers().stream().allMatch(file.inquiry()::includes)
                    && turn.by().map(move.interviewers()::contains).orElse(false));
    static final Guard CONFIDENTIAL_PLACE = asked(
            "confidential-place",
            Investigating.Hear.class,
            (file, move, turn) -> move.confidential() && !move.place().isBlank());
    static final Guard SIDES_APART = asked(
            "sides-apart",
            Investigating.Hear.class,
            (file, move, turn) -> file.inquiry().hearings().stream()
                    .filter(other -> other.overlaps(move.on(), move.from(), move.until()))
                    .noneMatch(other -> areOpposed(file, other.subject(), move.subject())
                            || other.subject().equals(move.subject())
                            || !Collections.disjoint(other.interviewers(), move.interviewers())));
    static final Guard TIMES_IN_ORDER = asked(
            "times-in-order",
            Investigating.Hear.class,
            (file, move, turn) ->
                    move.from().isBefore(move.until()) && !move.on().isAfter(turn.today()));
    static final Guard SHEET_FILLED = asked(
            "fact-sheet",
            Investigating.Hear.class,
            (file, move, turn) -> !move.rows().isEmpty() || !move.observations().isBlank());
    static final Guard COUNSELLOR_AT_HAND = asked(
            "counsellor-at-hand",
            Investigating.Hear.class,
            (file, move, turn) -> !move.counsellorAsked() || move.counsellor());
    static final Guard OTHER_INTERVIEWER = asked(
            "other-interviewer",
            Investigating.CloseSheet.class,
            (file, move, turn) -> file.inquiry().hearings().stream()
                    .anyMatch(one -> one.id().equals(move.hearing())
                            && one.closedBy().isEmpty()
                            && !turn.isBy(one.recorder())
                            && turn.by().map(one.interviewers()::contains).orElse(false)));
    static final Guard OF_THE_TEAM = asked(
            "member-of-the-team",
            Investigating.ReplaceInvestigator.class,
            (file, move, turn) -> file.inquiry().includes(move.person()));
    static final Guard STOP_ASKED = asked(
            "victim-asked-to-stop",
            Investigating.StopInvestigation.class,
            (file, move, turn) -> move.reason() != Inquiry.StopReason.VICTIM_ASKS
                    || file.consents().wishes().stream()
                            .anyMatch(wish -> wish.fork().equals("stop")));
    static final Guard SOMEBODY_HEARD =
            file("somebody-heard", file -> !file.inquiry().hearings().isEmpty());
    static final Guard SHEETS_CLOSED = file(
            "every-sheet-closed",
            file -> file.inquiry().hearings().stream()
                    .allMatch(one -> one.closedBy().isPresent()));
    static final Guard ALL_SIGNED =
            file("all-signed", file -> file.inquiry().everyone(file.inquiry().signed()));
    static final Guard FINDINGS_GIVEN = asked(
            "findings",
            Investigating.ReportFindings.class,
            (file, move, turn) -> !move.findings().isBlank());

    private InquiryGuards() {}

    private static boolean isFull(CaseFile file, Turn turn) {
        return file.inquiry().team().size() == turn.procedure().investigators();
    }

    private static Set<StaffId> people(Investigating.SelectInvestigators move) {
        return move.chosen().stream().map(Inquiry.Investigator::person).collect(Collectors.toSet());
    }

    private static boolean areOpposed(CaseFile file, PartyLabel one, PartyLabel other) {
        Set<Part> parts = Stream.of(one, other)
                .flatMap(label -> file.parties().called(label).stream())
                .map(Party::part)
                .collect(Collectors.toSet());
        return parts.equals(Set.of(Part.VICTIM, Part.ACCUSED));
    }
}
