package io.komado.cases.procedure;

import static io.komado.cases.procedure.Guard.asked;
import static io.komado.cases.procedure.Guard.file;

import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/** The named conditions of the regions beside the main case, and of what is noted down (domain.md 2.2, 2.3, 2.6, G6). */
final class RegionGuards {

    // Serious case

    static final Guard HEADQUARTERS = asked(
            "headquarters",
            Serious.Suspect.class,
            (file, move, turn) -> !move.headquarters().isEmpty());
    static final Guard POSITIVE_REASON = asked(
            "positive-reason",
            Serious.JudgeNot.class,
            (file, move, turn) -> move.shown() && !move.reason().isBlank());
    static final Guard APPROVAL = asked(
            "approval-of-the-parent-organisation",
            Serious.ParentApproves.class,
            (file, move, turn) -> !move.approval().isBlank());
    static final Guard OUTSIDE_MEMBERS = asked(
            "members-from-outside",
            Serious.FormCommittee.class,
            (file, move, turn) -> move.outside() >= 1
                    && move.members().size() >= 2
                    && Collections.disjoint(move.members(), turn.roster().conflicted()));
    static final Guard FOUR_PARTS = asked(
            "four-parts",
            Serious.Report.class,
            (file, move, turn) -> Stream.of(
                            move.report().facts(),
                            move.report().dignity(),
                            move.report().handling(),
                            move.report().recommendations())
                    .noneMatch(String::isBlank));
    static final Guard EXPLAINED = asked(
            "explained-to-victim-and-guardian",
            Serious.Report.class,
            (file, move, turn) -> move.report().explained());
    static final Guard FOLLOWED = asked(
            "recommendations-followed",
            Serious.Close.class,
            (file, move, turn) -> !move.followed().isBlank());

    // Interim measures

    static final Guard WORDS = asked(
            "exact-measure",
            Interim.Propose.class,
            (file, move, turn) -> !move.words().isBlank());
    static final Guard SAME_WORDS = asked(
            "exact-measure",
            Interim.ConsentTo.class,
            (file, move, turn) -> file.interim()
                    .called(move.measure())
                    .filter(one -> one.words().equals(move.words()))
                    .isPresent());
    static final Guard CONTINUING =
            asked("act-continues", Interim.Recommend.class, (file, move, turn) -> move.continuing());
    static final Guard PRESIDENT_CONSULTED =
            asked("president-consulted", Interim.Recommend.class, (file, move, turn) -> move.presidentConsulted());
    static final Guard HEAD_WITHOUT_INTEREST = asked(
            "head-without-interest",
            Interim.Recommend.class,
            (file, move, turn) -> turn.roster().heads().contains(move.head()));
    static final Guard ASKED_HEAD = asked(
            "head-who-was-asked",
            Interim.Apply.class,
            (file, move, turn) -> file.interim()
                    .called(move.measure())
                    .filter(one -> one.head().equals(turn.by()))
                    .isPresent());
    static final Guard VICTIMS_STATEMENT = asked(
            "victims-statement",
            Interim.LiftImproved.class,
            (file, move, turn) -> !move.statement().isBlank());

    // On the net

    static final Guard EVIDENCE_WHOLE = asked(
            "evidence-with-content-time-address-hash",
            Takedown.SaveEvidence.class,
            (file, move, turn) -> !move.address().isBlank()
                    && !move.content().isBlank()
                    && move.hash().matches("[0-9a-f]{64}")
                    && !turn.deadlines().dayOf(move.seenAt()).isAfter(turn.today()));

    // Noted down

    static final Guard WORDS_OF_THE_PROCEDURE = asked(
            "words-of-the-procedure",
            Recording.Describe.class,
            (file, move, turn) -> !move.title().isBlank()
                    && move.categories().stream().allMatch(turn.procedure()::knows)
                    && (move.place().isEmpty() || turn.procedure().places().contains(move.place())));
    static final Guard NOT_IN_THE_FUTURE = asked(
            "not-in-the-future",
            Recording.Describe.class,
            (file, move, turn) -> Stream.of(move.lastFactOn(), move.leftOn())
                    .flatMap(Optional::stream)
                    .noneMatch(day -> day.isAfter(turn.today())));
    static final Guard LABEL_FREE = asked(
            "label-not-taken",
            Recording.AddParty.class,
            (file, move, turn) -> file.parties().called(move.party().label()).isEmpty());
    static final Guard UNIT_NOT_ASKED = asked(
            "no-unit-of-an-anonymous-party",
            Recording.AddParty.class,
            (file, move, turn) -> !move.party().anonymous()
                    || (move.party().unit().isEmpty() && move.party().person().isEmpty()));
    static final Guard NOT_ANONYMOUS = asked(
            "no-name-of-an-anonymous-party",
            Recording.NameParty.class,
            (file, move, turn) -> !move.called().name().isBlank()
                    && file.parties()
                            .called(move.party())
                            .filter(party -> !party.anonymous())
                            .isPresent());
    static final Guard KNOWN_GUARDIAN = asked(
            "guardian-of-a-minor",
            Recording.ContactGuardian.class,
            (file, move, turn) -> !move.on().isAfter(turn.today())
                    && file.parties()
                            .called(move.party())
                            .filter(Parties.Party::needsGuardian)
                            .isPresent());
    static final Guard CONSENTING_PARTY = asked(
            "party-of-this-case",
            Recording.Consent.class,
            (file, move, turn) -> move.party()
                    .map(label -> file.parties()
                            .called(label)
                            .filter(party -> !move.guardian() || party.minor())
                            .isPresent())
                    .orElse(!move.guardian()));
    static final Guard ENTITLED_VOTERS = asked(
            "only-entitled-members-voted",
            Recording.RecordResolution.class,
            (file, move, turn) ->
                    turn.roster().committee().containsAll(move.votes().keySet()));
    static final Guard NO_INTEREST_VOTED = asked(
            "nobody-with-an-interest",
            Recording.RecordResolution.class,
            (file, move, turn) -> Collections.disjoint(
                            turn.roster().conflicted(), move.votes().keySet())
                    && Collections.disjoint(turn.roster().conflicted(), move.special()));
    static final Guard QUORUM = asked(
            "quorum",
            Recording.RecordResolution.class,
            (file, move, turn) ->
                    move.votes().size() * 2 > turn.roster().committee().size());
    static final Guard SPECIAL_ENTITLED = asked(
            "special-members-entitled",
            Recording.RecordResolution.class,
            (file, move, turn) -> turn.roster().special().containsAll(move.special()));
    static final Guard RECORDER_WAS_THERE = asked(
            "recorder-was-there",
            Recording.RecordResolution.class,
            (file, move, turn) -> turn.by().map(move.votes()::containsKey).orElse(false)
                    && !move.heldOn().isAfter(turn.today())
                    && !move.heldOn().isBefore(file.receivedOn()));
    static final Guard FOR_THE_COMMITTEE = asked(
            "agenda-of-the-committee",
            Recording.RecordResolution.class,
            (file, move, turn) -> turn.procedure().has(move.agenda().code())
                    && Regions.rows(move.agenda()).anyMatch(row -> row.who().contains(Hand.COMMITTEE)));
    static final Guard ANOTHER_WHO_WAS_THERE = asked(
            "another-who-was-there",
            Recording.Countersign.class,
            (file, move, turn) -> file.resolutions()
                    .called(move.of())
                    .filter(one -> one.countersignedBy().isEmpty()
                            && !turn.isBy(one.recordedBy())
                            && turn.by().map(one.votes()::containsKey).orElse(false))
                    .isPresent());
    static final Guard GUARDIANS_TALKED_TO = file(
            "guardian-talked-to",
            file -> file.parties()
                    .of(Parties.Part.VICTIM)
                    .filter(Parties.Party::needsGuardian)
                    .allMatch(party -> file.guardianContacts().includes(party.label())));
    static final Guard ABSENT_LONG_ENOUGH = asked(
            "absent-long-enough",
            Serious.Suspect.class,
            (file, move, turn) -> move.reason() != SeriousCase.Reason.ABSENCE
                    || file.assessment().absentDays() >= turn.procedure().absenceDays());
    static final Guard REFUSING_PARTY = asked(
            "party-of-this-case",
            Recording.RecordRefusal.class,
            (file, move, turn) -> file.parties().called(move.party()).isPresent());
    static final Guard REFUSAL_REASON = asked(
            "reason",
            Recording.RecordRefusal.class,
            (file, move, turn) -> !move.reason().isBlank());
    static final Guard ORDER = asked(
            "order-of-a-court",
            Recording.ProposeDisclosure.class,
            (file, move, turn) ->
                    Stream.of(move.order(), move.authority(), move.what()).noneMatch(String::isBlank));
    static final Guard ANOTHER_PERSON = asked(
            "another-person",
            Recording.ConfirmDisclosure.class,
            (file, move, turn) -> file.disclosures()
                    .called(move.of())
                    .filter(one -> one.confirmedBy().isEmpty() && !turn.isBy(one.proposedBy()))
                    .isPresent());
    static final Guard DAYS_COUNTED =
            asked("days-counted", Recording.RecordAbsence.class, (file, move, turn) -> move.days() >= 0);
    static final Guard STOPPING_VICTIM = asked(
            "victim-of-this-case",
            Recording.AskToStop.class,
            (file, move, turn) -> file.parties()
                    .called(move.party())
                    .map(Parties.Party::part)
                    .equals(Optional.of(Parties.Part.VICTIM)));

    private RegionGuards() {}
}
