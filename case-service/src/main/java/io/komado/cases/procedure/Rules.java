package io.komado.cases.procedure;

import io.komado.chassis.problem.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Decides on moves by the tables, and on nothing else. */
public final class Rules {

    /** The name under which a resolution of the committee is missed (G6). */
    static final String RESOLUTION = "resolution";

    private Rules() {}

    /**
     * The case after this move.
     *
     * @throws Refusal 409 when the procedure or the place does not have it, or something is missing in the file; 403 when it is not for
     *     whoever acts; 422 when what is asked for breaks a rule. Each unmet guard is named by {@code /guards/<name>}
     */
    public static Decided decide(CaseFile file, Move move, Turn turn) {
        Event event = Event.of(move);
        if (!turn.procedure().has(event.code())) {
            throw Refusal.conflict("not-in-this-procedure", "The procedure of this case does not have this step.");
        }
        Region region = Regions.of(event);
        Optional<Place> place =
                file.version() == 0 && event == Event.SUBMIT ? Optional.empty() : region.placeOf(file, move);
        Row row = rowFrom(region, event, place)
                .orElseThrow(() -> Refusal.conflict("not-from-here", "This cannot be done where the case stands now."));
        if (Collections.disjoint(row.who(), turn.hands())) {
            throw Refusal.forbidden("not-yours-to-do", "Somebody else does this in this case.");
        }
        boolean byResolution = goesByResolution(row, turn);
        List<String> inFile = Stream.concat(
                        byResolution && turn.resolutionOf(file, event).isEmpty()
                                ? Stream.of(RESOLUTION)
                                : Stream.empty(),
                        unmet(row, guard -> guard.ofFile().test(file, turn)))
                .toList();
        if (!inFile.isEmpty()) {
            throw named(Refusal.conflict("guard-not-met", "Something is still missing for this step."), inFile);
        }
        List<String> asked =
                unmet(row, guard -> guard.ofRequest().holds(file, move, turn)).toList();
        if (!asked.isEmpty()) {
            throw named(Refusal.unprocessable("guard-not-met", "This does not meet what the step asks for."), asked);
        }
        return carriedOut(file, move, turn, region, place, row, byResolution);
    }

    /** All that can be done with a case where it stands, also by others. */
    public static List<Possible> possible(CaseFile file, Turn turn) {
        return Arrays.stream(Region.values())
                .flatMap(region -> region.standing(file)
                        .flatMap(standing -> region.rows().stream()
                                .filter(row -> turn.procedure().has(row.event().code()))
                                .filter(row -> leads(row, standing.place()))
                                .filter(row -> row.event() != Event.SUBMIT)
                                .map(row -> asPossible(row, standing, file, turn))))
                .toList();
    }

    /** The hands that can do this anywhere, for those who explain the procedure. */
    public static Set<Hand> handsOf(Event event) {
        return Regions.rows(event)
                .flatMap(row -> row.who().stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** The last day of a party's own clock for an appeal; empty while it has not received its notice. */
    public static Optional<LocalDate> lastDayOfAppeal(CaseFile file, Turn turn, PartyLabel party) {
        return Guards.lastDayOfAppeal(file, turn, party);
    }

    static Optional<Row> rowFrom(Region region, Event event, Optional<Place> place) {
        return region.rows().stream()
                .filter(row -> row.event() == event && leads(row, place))
                .findFirst();
    }

    private static boolean leads(Row row, Optional<Place> place) {
        return place.map(here -> row.from().contains(here)).orElse(row.begins());
    }

    /** Whether whoever acts has no other hand for it than the committee's. */
    private static boolean goesByResolution(Row row, Turn turn) {
        return row.who().contains(Hand.COMMITTEE)
                && row.who().stream()
                        .noneMatch(
                                hand -> hand != Hand.COMMITTEE && turn.hands().contains(hand));
    }

    private static Decided carriedOut(
            CaseFile file, Move move, Turn turn, Region region, Optional<Place> place, Row row, boolean byResolution) {
        CaseFile changed = move.applyTo(file, turn);
        CaseFile moved = row.to()
                .filter(to -> place.isPresent() || region == Region.MAIN)
                .map(to -> region.moved(changed, move, to))
                .orElse(changed);
        CaseFile used = byResolution
                ? turn.resolutionOf(moved, row.event())
                        .map(one -> moved.with(moved.resolutions().changed(one.nowUsed())))
                        .orElse(moved)
                : moved;
        List<Notices.Given> told = row.notices().stream()
                .flatMap(notice -> told(notice, used, turn.today()))
                .toList();
        CaseFile after = told.isEmpty()
                ? used
                : used.with(new Notices(Stream.concat(used.notices().all().stream(), told.stream())
                        .toList()));
        return new Decided(
                after, row.event(), row.id(), place, row.to().or(() -> place).orElse(file.status()), told);
    }

    private static Stream<Notices.Given> told(Notice notice, CaseFile file, LocalDate today) {
        return switch (notice.audience()) {
            case PARTIES -> file.parties().sides().map(party -> toParty(notice, party, today));
            case VICTIM -> file.parties().of(Parties.Part.VICTIM).map(party -> toParty(notice, party, today));
            case REPORTER, DEPARTMENT_HEADS, PRESIDENT, COUNSELLORS, COMMITTEE, PARENT_ORGANISATION ->
                Stream.of(new Notices.Given(notice, Optional.empty(), today, Optional.empty()));
        };
    }

    private static Notices.Given toParty(Notice notice, Parties.Party party, LocalDate today) {
        return new Notices.Given(notice, Optional.of(party.label()), today, Optional.empty());
    }

    private static Possible asPossible(Row row, Region.Standing standing, CaseFile file, Turn turn) {
        boolean lacksResolution = row.needsResolution()
                && file.resolutions().inForceFor(row.event()).isEmpty();
        List<String> missing = Stream.concat(
                        lacksResolution ? Stream.of(RESOLUTION) : Stream.empty(),
                        unmet(row, guard -> guard.ofFile().test(file, turn)))
                .toList();
        List<String> met = Stream.concat(
                        row.needsResolution() && !lacksResolution ? Stream.of(RESOLUTION) : Stream.empty(),
                        row.guards().stream()
                                .filter(Guard::isOverFile)
                                .map(Guard::name)
                                .filter(name -> !missing.contains(name)))
                .toList();
        return new Possible(
                row.event(),
                row.id(),
                standing.thing(),
                row.to(),
                row.who(),
                !Collections.disjoint(row.who(), turn.hands()),
                missing,
                met);
    }

    private static Stream<String> unmet(Row row, Predicate<Guard> holds) {
        return row.guards().stream().filter(holds.negate()).map(Guard::name);
    }

    private static Refusal named(Refusal refusal, List<String> guards) {
        guards.forEach(name -> refusal.at("/guards/" + name, "not-met"));
        return refusal;
    }
}
