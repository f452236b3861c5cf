package io.komado.cases.procedure;

import static io.komado.cases.procedure.Guard.asked;
import static io.komado.cases.procedure.Guard.file;

import io.komado.cases.procedure.Consents.To;
import io.komado.cases.procedure.Parties.Part;
import io.komado.cases.procedure.Parties.Party;
import io.komado.cases.profiles.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The named conditions of the main case (domain.md 2.1). */
final class Guards {

    // Consultation

    static final Guard TWO_COUNSELLORS = asked(
            "two-counsellors",
            Consulting.AssignCounsellors.class,
            (file, move, turn) -> move.counsellors().size() >= turn.procedure().counsellors()
                    || (!move.counsellors().isEmpty() && file.consents().ofReporter(To.ONE_COUNSELLOR)));
    static final Guard COUNSELLORS_ENTITLED = asked(
            "counsellors-entitled",
            Consulting.AssignCounsellors.class,
            (file, move, turn) -> turn.roster().counsellors().containsAll(move.counsellors()));
    static final Guard GOES_IS_HERE = asked(
            "counsellor-of-this-case",
            Consulting.ChangeCounsellor.class,
            (file, move, turn) -> file.consultation().counsellors().contains(move.goes())
                    && turn.roster()
                            .counsellors()
                            .containsAll(move.comes().map(Set::of).orElse(Set.of())));
    static final Guard CONSENT_TO_RECORD =
            file("consent-to-record", file -> file.consents().ofReporter(To.RECORD));
    static final Guard SAME_VERSION = asked(
            "version-shown",
            Consulting.ConfirmRecord.class,
            (file, move, turn) -> move.version() == file.consultation().recordVersion()
                    && move.hash().equals(file.consultation().recordHash()));
    static final Guard RECORD_HASHED = asked(
            "record-hashed",
            Consulting.DraftRecord.class,
            (file, move, turn) -> move.version() > file.consultation().recordVersion()
                    && move.hash().matches("[0-9a-f]{64}"));
    static final Guard CONSENT_TO_REPORT =
            file("consent-to-report", file -> file.consents().ofReporter(To.REPORT));
    static final Guard FOUND_BY_STAFF =
            file("found-by-staff", file -> !file.intake().isFromConversation());
    static final Guard CAME_CONFIRMED =
            file("record-confirmed", file -> file.consultation().confirmed());
    static final Guard DESCRIBED = file("described", file -> file.intake().isDescribed());
    static final Guard REPORTER_IS_A_SIDE = file(
            "reporter-is-a-side-in-the-conversation",
            file -> file.intake().isFromConversation()
                    && file.reportingParty()
                            .filter(party -> party.part() != Part.WITNESS)
                            .isPresent());
    static final Guard REPORTER_IS_THE_VICTIM = file(
            "reporter-is-the-victim-in-the-conversation",
            file -> file.intake().isFromConversation()
                    && file.reportingParty()
                            .filter(party -> party.part() == Part.VICTIM)
                            .isPresent());
    static final Guard REPORTED_BY_TWO =
            file("reported-by-two", file -> file.handedOver().pastConsent());
    static final Guard DUTY_TEXT = asked(
            "text-of-the-desk",
            Consulting.ProposeDutyReport.class,
            (file, move, turn) -> !move.text().isBlank());
    static final Guard DUTY_PROPOSED = file(
            "duty-report-proposed", file -> file.consultation().dutyProposedBy().isPresent());
    static final Guard SECOND_PERSON = file(
            "second-person",
            (file, turn) -> file.consultation().dutyProposedBy().isPresent()
                    && !turn.by().equals(file.consultation().dutyProposedBy()));
    static final Guard REMINDED_TWICE =
            file("reminded-twice", file -> file.review().isRemindedForTheLastTime());
    static final Guard NOT_SERIOUS =
            file("no-serious-suspicion", file -> file.serious().status() == SeriousStatus.NONE);
    static final Guard END_REASON = asked(
            "reason",
            Consulting.EndConsultation.class,
            (file, move, turn) -> !move.reason().isBlank());

    // The committee's table

    static final Guard OUT_OF_TIME = file("out-of-time", (file, turn) -> !isInTime(file, turn));
    static final Guard IN_TIME = file("in-time", Guards::isInTime);
    static final Guard NO_PAIN = file(
            "victim-feels-no-pain",
            file -> file.intake().victimPain().map(pain -> !pain).orElse(false));
    static final Guard WISH_ON_GUIDANCE = file(
            "wishes-recorded",
            file -> file.parties()
                    .of(Part.VICTIM)
                    .allMatch(victim -> file.consents().wishes().stream()
                            .anyMatch(wish -> wish.party().equals(victim.label()))));
    static final Guard HEAD_WITHOUT_INTEREST = asked(
            "head-without-interest",
            Reviewing.RequestGuidance.class,
            (file, move, turn) -> turn.roster().heads().contains(move.head()));
    static final Guard BOTH_SIT = file(
            "both-agree-to-sit",
            file -> file.parties().of(Part.ACCUSED).findAny().isPresent()
                    && file.parties()
                            .sides()
                            .allMatch(party -> file.consents().of(party.label(), To.MEDIATION, false)));
    static final Guard MEDIATOR_ENTITLED = asked(
            "mediator-entitled",
            Reviewing.Mediate.class,
            (file, move, turn) -> turn.roster().mediators().contains(move.mediator()));
    static final Guard BOTH_AGREE = asked(
            "text-agreed-by-both",
            Reviewing.MediationAgreed.class,
            (file, move, turn) -> move.bothAgree() && !move.text().isBlank());

    // Decision

    static final Guard TESTS_ANSWERED =
            asked("category-tests-answered", Deciding.Determine.class, (file, move, turn) -> {
                List<Category> reported = categories(file, turn);
                return !reported.isEmpty()
                        && reported.stream()
                                .allMatch(one -> move.answers().keySet().containsAll(testsOf(one)));
            });
    static final Guard FOUND_AS_ANSWERED = asked(
            "finding-follows-the-tests",
            Deciding.Determine.class,
            (file, move, turn) -> !move.found()
                    || categories(file, turn).stream()
                            .anyMatch(one -> testsOf(one).stream()
                                    .allMatch(test -> move.answers().getOrDefault(test, false))));
    static final Guard DETERMINED_REASONS = asked(
            "reasons",
            Deciding.Determine.class,
            (file, move, turn) -> !move.reasons().isBlank());
    static final Guard INSUFFICIENT_REASON = asked(
            "reason",
            Deciding.FindInsufficient.class,
            (file, move, turn) -> !move.reason().isBlank());
    static final Guard NOTICE_SENT = asked(
            "notice-sent",
            Deciding.ReceiveNotice.class,
            (file, move, turn) -> file.notices()
                    .last(Notice.DETERMINED, move.party())
                    .filter(given -> given.receivedOn().isEmpty()
                            && !move.on().isBefore(given.sentOn())
                            && !move.on().isAfter(turn.today()))
                    .isPresent());
    static final Guard IS_A_SIDE = asked(
            "party-of-this-case",
            Deciding.Appeal.class,
            (file, move, turn) ->
                    file.parties().sides().anyMatch(party -> party.label().equals(move.party())));
    static final Guard APPEAL_IN_TIME = asked(
            "within-appeal-days",
            Deciding.Appeal.class,
            (file, move, turn) -> !move.on().isAfter(turn.today())
                    && lastDayOfAppeal(file, turn, move.party())
                            .map(last -> !move.on().isAfter(last))
                            .orElse(true));
    static final Guard APPEAL_REASONS = asked(
            "reasons",
            Deciding.Appeal.class,
            (file, move, turn) -> !move.reasons().isBlank());
    static final Guard WINDOWS_PASSED = file(
            "every-appeal-day-passed",
            (file, turn) -> file.parties()
                    .sides()
                    .allMatch(party -> lastDayOfAppeal(file, turn, party.label())
                            .map(last -> turn.today().isAfter(last))
                            .orElse(false)));
    static final Guard NOTICES_CHECKED =
            asked("notices-checked", Deciding.ConfirmFinal.class, (file, move, turn) -> move.noticesChecked());
    static final Guard SPECIAL_MEMBER_AGAIN = asked(
            "special-member",
            Deciding.OrderReinvestigation.class,
            (file, move, turn) -> hasSpecialMember(file, turn, Event.ORDER_REINVESTIGATION));
    static final Guard SPECIAL_MEMBER_DISMISSES = asked(
            "special-member",
            Deciding.DismissAppeal.class,
            (file, move, turn) -> hasSpecialMember(file, turn, Event.DISMISS_APPEAL));
    static final Guard STOPPED_WITHOUT_PROGRESS = file(
            "stopped-for-no-progress",
            file -> file.inquiry().stopped().equals(Optional.of(Inquiry.StopReason.NO_PROGRESS)));
    static final Guard FOUND = file("found", file -> file.ruling().found().orElse(false));
    static final Guard NOT_FOUND =
            file("not-found", file -> file.ruling().found().map(found -> !found).orElse(false));
    static final Guard MEASURES_DONE =
            file("measures-done", file -> file.measures().allDone());
    static final Guard PROPORTIONATE =
            asked("proportionate", Deciding.TakeMeasures.class, (file, move, turn) -> move.proportionate());
    static final Guard ASKED_TO_KNOW =
            asked("victim-asked", Deciding.TellMeasures.class, (file, move, turn) -> move.asked());
    static final Guard KNOWINGLY_FALSE = asked(
            "knowingly-false",
            Deciding.FindFalseWord.class,
            (file, move, turn) -> move.knowingly() && !move.reasons().isBlank());
    static final Guard PARTY_OF_IT = asked(
            "party-of-this-case",
            Deciding.FindFalseWord.class,
            (file, move, turn) -> file.parties().called(move.party()).isPresent());
    static final Guard DETRIMENT_WATCHED =
            asked("detriment-watched", Deciding.CloseNotFound.class, (file, move, turn) -> move.detrimentWatched());

    // Watch

    static final Guard CEASED = asked(
            "acts-ceased",
            Watching.BeginWatch.class,
            (file, move, turn) -> !move.ceasedOn().isAfter(turn.today()));
    static final Guard LONG_ENOUGH = asked(
            "long-enough",
            Watching.BeginWatch.class,
            (file, move, turn) -> !move.until()
                    .isBefore(turn.deadlines()
                            .watch(move.ceasedOn(), turn.procedure().watchMonths())));
    static final Guard LONGER = asked(
            "longer-than-before",
            Watching.ExtendWatch.class,
            (file, move, turn) ->
                    file.watch().until().map(old -> move.until().isAfter(old)).orElse(false));
    static final Guard LONGER_AGAIN = asked(
            "later-than-today",
            Watching.NotYet.class,
            (file, move, turn) -> move.until().isAfter(turn.today()));
    static final Guard NOTED_PARTY = asked(
            "party-of-this-case",
            Watching.NoteWatch.class,
            (file, move, turn) -> file.parties().called(move.party()).isPresent());
    static final Guard STATED_PARTY = asked(
            "victim-of-this-case",
            Watching.StateNoPain.class,
            (file, move, turn) -> !move.on().isAfter(turn.today())
                    && file.parties()
                            .called(move.party())
                            .filter(party -> party.part() == Part.VICTIM && (!move.guardian() || party.minor()))
                            .isPresent());
    static final Guard WATCH_OVER = file(
            "watch-over",
            (file, turn) ->
                    file.watch().until().map(end -> !turn.today().isBefore(end)).orElse(false));
    static final Guard CEASED_LONG_ENOUGH = file(
            "acts-ceased-long-enough",
            (file, turn) -> file.watch()
                    .ceasedOn()
                    .map(day -> !turn.today()
                            .isBefore(
                                    turn.deadlines().watch(day, turn.procedure().watchMonths())))
                    .orElse(false));
    static final Guard VICTIM_FREE_OF_PAIN = file(
            "victim-feels-no-pain-now",
            file -> file.parties()
                    .of(Part.VICTIM)
                    .allMatch(victim -> file.watch().freeOfPain(victim.label(), false)));
    static final Guard GUARDIAN_FREE_OF_PAIN = file(
            "guardian-sees-no-pain-now",
            file -> file.parties()
                    .of(Part.VICTIM)
                    .filter(Party::needsGuardian)
                    .allMatch(victim -> file.watch().freeOfPain(victim.label(), true)));
    static final Guard SERIOUS_REPORTED =
            file("serious-case-reported", file -> file.serious().status().lets());

    private Guards() {}

    /** When this party's own clock for an appeal ends; empty while the party has not received the notice (T23). */
    static Optional<LocalDate> lastDayOfAppeal(CaseFile file, Turn turn, PartyLabel party) {
        return file.notices()
                .last(Notice.DETERMINED, party)
                .flatMap(Notices.Given::receivedOn)
                .map(day -> turn.deadlines().appeal(day, turn.procedure().appealDays()));
    }

    /** R4-21, R4-22: within the years of the last fact and, for who left, of leaving; what is without limit always. */
    private static boolean isInTime(CaseFile file, Turn turn) {
        boolean free = categories(file, turn).stream().anyMatch(Category::withoutLimit);
        return free
                || (isWithin(
                                file,
                                turn,
                                file.intake().lastFactOn(),
                                turn.procedure().filingYears())
                        && isWithin(
                                file,
                                turn,
                                file.intake().leftOn(),
                                turn.procedure().leaverYears()));
    }

    private static boolean isWithin(CaseFile file, Turn turn, Optional<LocalDate> day, int years) {
        return years == 0
                || day.map(from -> !file.receivedOn().isAfter(turn.deadlines().filing(from, years)))
                        .orElse(true);
    }

    private static boolean hasSpecialMember(CaseFile file, Turn turn, Event event) {
        return turn.resolutionOf(file, event)
                .map(one -> !one.special().isEmpty())
                .orElse(false);
    }

    private static List<Category> categories(CaseFile file, Turn turn) {
        Map<String, List<String>> byCategory = file.intake().categories().stream()
                .collect(Collectors.groupingBy(code -> code.replaceFirst("/.*", "")));
        return byCategory.keySet().stream()
                .flatMap(code -> turn.procedure().category(code).stream())
                .toList();
    }

    private static List<String> testsOf(Category category) {
        return category.tests().stream()
                .map(test -> category.code() + "/" + test)
                .toList();
    }
}
