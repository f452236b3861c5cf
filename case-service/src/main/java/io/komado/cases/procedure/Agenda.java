package io.komado.cases.procedure;

import io.komado.cases.deadlines.Deadlines;
import io.komado.cases.profiles.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is due in a case, as it stands (domain.md 2.7 and section 3). */
public final class Agenda {

    private static final int[] REMINDERS = {14, 30};
    private static final int UNOPENED_DAYS = 30;

    private Agenda() {}

    /** Everything that somebody has to do by a day, the next first. */
    public static List<Due> of(CaseFile file, Profile procedure, Deadlines deadlines) {
        List<Due> dues = new ArrayList<>();
        if (file.status() == Status.RECEIVED) {
            dues.add(new Due(
                    "take-up",
                    Optional.empty(),
                    file.receivedOn().plusDays(1),
                    file.intake().isFromConversation() ? Hand.DESK_LEAD : Hand.STAFF));
        }
        if (file.status().isOpen()) {
            guardians(file).forEach(dues::add);
            if (procedure.european()) {
                dues.add(new Due(
                        "feedback",
                        Optional.empty(),
                        deadlines.feedback(deadlines.acknowledgement(file.receivedOn())),
                        Hand.COUNSELLOR));
            }
            if (file.inquiry().round() == 0) {
                dues.add(new Due(
                        "notice-of-investigation",
                        Optional.empty(),
                        deadlines.noticeOfInvestigation(file.receivedOn()),
                        Hand.CHAIR));
            }
        }
        if (file.status() == Status.DETERMINED) {
            appeals(file, procedure, deadlines).forEach(dues::add);
            windowsPassOn(file, procedure, deadlines)
                    .filter(day -> file.ruling().windowsOver())
                    .ifPresent(day -> dues.add(new Due("confirm-final", Optional.empty(), day, Hand.CHAIR)));
        }
        if (file.status() == Status.WATCH) {
            dues.add(nextNote(file, deadlines));
            file.watch().until().ifPresent(end -> dues.add(new Due("watch-ends", Optional.empty(), end, Hand.CHAIR)));
        }
        file.interim().all().stream()
                .filter(one -> one.status() == InterimStatus.IN_FORCE)
                .forEach(one -> one.inForceOn()
                        .ifPresent(day -> dues.add(new Due(
                                "verify-interim",
                                Optional.of(one.id().toString()),
                                day.plusDays(procedure.verifyDays()),
                                Hand.CHAIR))));
        if (file.status().isOpen() || file.status() == Status.CLOSED_NOT_FOUND) {
            dues.add(new Due("detriment-watch", Optional.empty(), deadlines.detriment(file.receivedOn()), Hand.CHAIR));
        }
        dues.sort(Comparator.comparing(Due::day));
        return List.copyOf(dues);
    }

    /**
     * What the system itself raises next, and when; empty for nothing.
     *
     * @param changedOn the day of the last move
     */
    public static Optional<Raised> next(CaseFile file, LocalDate changedOn, Profile procedure, Deadlines deadlines) {
        return switch (file.status()) {
            case WATCH -> file.watch().until().map(end -> new Raised(end, new Watching.WatchEnded()));
            case DETERMINED -> nextOfAppeal(file, procedure, deadlines);
            case CONSULTING, RECORD_PENDING, RECORD_CONFIRMED ->
                file.intake().isFromConversation() && file.review().reminded().size() < REMINDERS.length
                        ? Optional.of(new Raised(
                                changedOn.plusDays(
                                        file.review().reminded().isEmpty()
                                                ? REMINDERS[0]
                                                : REMINDERS[1] - REMINDERS[0]),
                                new Reviewing.RemindReporter()))
                        : Optional.empty();
            case RECEIVED,
                    COMMITTEE_REVIEW,
                    GUIDANCE,
                    MEDIATION,
                    INVESTIGATION_SETUP,
                    INVESTIGATING,
                    STOPPED,
                    DELIBERATION,
                    APPEALED,
                    FINAL,
                    MEASURES,
                    RESOLUTION_REVIEW,
                    RESOLVED,
                    CLOSED_CONSULT,
                    CLOSED_BARRED,
                    CLOSED_NA,
                    CLOSED_NOT_FOUND,
                    REOPENED -> Optional.empty();
        };
    }

    /** T23, T24: a notice in a conversation that nobody opens counts as received after so many days; then the last window passes. */
    private static Optional<Raised> nextOfAppeal(CaseFile file, Profile procedure, Deadlines deadlines) {
        Optional<Raised> unopened = file.parties()
                .sides()
                .filter(Parties.Party::anonymous)
                .flatMap(party -> file.notices().last(Notice.DETERMINED, party.label()).stream())
                .filter(given -> given.receivedOn().isEmpty())
                .flatMap(given -> given.party().stream().map(party -> {
                    LocalDate day = given.sentOn().plusDays(UNOPENED_DAYS);
                    return new Raised(day, new Deciding.ReceiveNotice(party, day));
                }))
                .min(Comparator.comparing(Raised::day));
        return unopened.or(() ->
                file.ruling().windowsOver() || file.parties().sides().findAny().isEmpty()
                        ? Optional.empty()
                        : windowsPassOn(file, procedure, deadlines)
                                .map(day -> new Raised(day, new Deciding.AppealWindowPassed())));
    }

    /** R3-54: the same day; not asked for a party that nobody knows. */
    private static Stream<Due> guardians(CaseFile file) {
        return file.parties()
                .of(Parties.Part.VICTIM)
                .filter(party ->
                        party.needsGuardian() && !file.guardianContacts().includes(party.label()))
                .map(party ->
                        new Due("guardian-contact", Optional.of(party.label().value()), file.receivedOn(), Hand.CHAIR));
    }

    private static Stream<Due> appeals(CaseFile file, Profile procedure, Deadlines deadlines) {
        return file.parties()
                .sides()
                .flatMap(party -> receivedOn(file, party)
                        .map(day -> new Due(
                                "appeal",
                                Optional.of(party.label().value()),
                                deadlines.appeal(day, procedure.appealDays()),
                                Hand.PARTY))
                        .stream());
    }

    private static Optional<LocalDate> windowsPassOn(CaseFile file, Profile procedure, Deadlines deadlines) {
        List<Optional<LocalDate>> received =
                file.parties().sides().map(party -> receivedOn(file, party)).toList();
        return received.stream().allMatch(Optional::isPresent)
                ? received.stream()
                        .flatMap(Optional::stream)
                        .map(day ->
                                deadlines.appeal(day, procedure.appealDays()).plusDays(1))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static Optional<LocalDate> receivedOn(CaseFile file, Parties.Party party) {
        return file.notices().last(Notice.DETERMINED, party.label()).flatMap(Notices.Given::receivedOn);
    }

    /** R3-80: one note a month, counted from the day on which the watch began. */
    private static Due nextNote(CaseFile file, Deadlines deadlines) {
        LocalDate begun = file.watch().begunOn().orElse(file.receivedOn());
        LocalDate last = file.watch().notes().stream()
                .map(Watch.Note::on)
                .max(Comparator.naturalOrder())
                .orElse(begun);
        int number = 1;
        while (!deadlines.watchNote(begun, number).isAfter(last)) {
            number++;
        }
        return new Due("watch-note", Optional.empty(), deadlines.watchNote(begun, number), Hand.CHAIR);
    }
}
