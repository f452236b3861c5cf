package io.komado.cases.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.komado.cases.profiles.Profile;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The complete matrix of place, event and hand: what the tables do not have is refused, for everybody. */
class MatrixTests {

    private static final ThingId THING = new ThingId(new UUID(3, 3));

    @Test
    void theTablesAreThoseOfTheSpecification() {
        assertThat(TypedTable.served()).containsExactlyInAnyOrderElementsOf(TypedTable.lines());
    }

    @Test
    void noEventGoesTwoWaysFromOnePlace() {
        for (Region region : Region.values()) {
            for (Place place : region.places()) {
                for (Event event : Event.values()) {
                    assertThat(region.rows().stream()
                                    .filter(row ->
                                            row.event() == event && row.from().contains(place)))
                            .as("%s from %s", event, place)
                            .hasSizeLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void everyEventIsInOneTableAndHasItsOwnMove() {
        for (Event event : Event.values()) {
            assertThat(Regions.of(event).rows()).anyMatch(row -> row.event() == event);
            assertThat(Event.of(event.code())).contains(event);
        }
        assertThat(Arrays.stream(Event.values()).map(Event::move)).doesNotHaveDuplicates();
    }

    @Test
    void everyPlaceCanBeReachedAndLeftUnlessItIsAnEnd() {
        for (Region region : Region.values()) {
            for (Place place : region.places()) {
                assertThat(region.rows())
                        .as("into %s", place)
                        .anyMatch(row -> row.to().equals(Optional.of(place)) || place == SeriousStatus.NONE);
                assertThat(region.rows().stream().anyMatch(row -> row.from().contains(place)))
                        .as("out of %s", place)
                        .isEqualTo(!Set.of("SC_CLOSED", "LIFTED", "REMOVED", "REFUSED")
                                .contains(place.name()));
            }
        }
    }

    /** Every (place, event, hand) of every region, over 30,000 attempts. */
    @Test
    void whatTheTablesDoNotHaveIsRefused() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Region region : Region.values()) {
            for (Place place : region.places()) {
                Story story = at(place);
                for (Event event : Event.values()) {
                    if (Regions.of(event) != region || (event == Event.SUBMIT)) {
                        continue;
                    }
                    Move move = sample(event.move());
                    Optional<Row> row = region.rows().stream()
                            .filter(one -> one.event() == event
                                    && (one.begins() || one.from().contains(place)))
                            .findFirst();
                    for (Hand hand : Hand.values()) {
                        tried++;
                        String outcome = outcome(story, move, hand);
                        String expected = row.map(
                                        one -> one.who().contains(hand) ? "goes-by-guards" : "not-yours-to-do")
                                .orElse("not-from-here");
                        if (!outcome.equals(expected)) {
                            wrong.add(
                                    "%s, %s by %s: %s in place of %s".formatted(place, event, hand, outcome, expected));
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(20_000);
    }

    @Test
    void aProcedureHasOnlyItsOwnSteps() {
        for (Profile profile : Story.PROFILES.all()) {
            Set<String> known = new TreeSet<>();
            for (Event event : Event.values()) {
                known.add(event.code());
            }
            assertThat(known).containsAll(profile.without());
            Story story = Story.of(profile.code());
            for (String code : profile.without()) {
                Event event = Event.of(code).orElseThrow();
                assertThat(story.refusal(Story.CHAIR, sample(event.move()), Set.of(Hand.values()))
                                .code())
                        .isEqualTo("not-in-this-procedure");
            }
        }
    }

    private static String outcome(Story story, Move move, Hand hand) {
        Throwable thrown = catchThrowable(
                () -> Rules.decide(story.file(), move, withEveryStep(story.turn(Story.CHAIR, Optional.empty(), hand))));
        return thrown instanceof Refusal refusal && !refusal.code().equals("guard-not-met")
                ? refusal.code()
                : "goes-by-guards";
    }

    private static Turn withEveryStep(Turn turn) {
        Profile school = turn.procedure();
        Profile all = new Profile(
                school.code(),
                school.version(),
                Set.of(),
                school.counsellors(),
                school.investigators(),
                school.interviewers(),
                school.watchMonths(),
                school.filingYears(),
                school.leaverYears(),
                school.appealDays(),
                school.absenceDays(),
                school.verifyDays(),
                school.guardians(),
                school.parentOrganisation(),
                school.european(),
                school.categories(),
                school.places(),
                school.relations());
        return new Turn(
                turn.today(),
                turn.by(),
                turn.hands(),
                all,
                turn.roster(),
                turn.deadlines(),
                turn.resolution(),
                turn.fresh());
    }

    private static Story at(Place place) {
        Story story = Story.of("school").begins(Story.intake(Intake.Origin.STAFF, "bullying"));
        return switch (place) {
            case Status status -> story.standing(status);
            case SeriousStatus status -> story.with(SeriousCase.NONE.at(status));
            case InterimStatus status ->
                story.with(new InterimMeasures(List.of(new InterimMeasures.One(
                        THING,
                        status,
                        InterimMeasures.Kind.STOP,
                        "止める",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))));
            case TakedownStatus status ->
                story.with(new Takedowns(List.of(new Takedowns.One(
                        THING, status, "https://board.example", "x", Instant.EPOCH, "0".repeat(64)))));
        };
    }

    /** A move with the least in each field. */
    static Move sample(Class<? extends Move> type) {
        return type.cast(least(type));
    }

    private static Object least(Class<?> type) {
        if (type == ThingId.class) {
            return THING;
        } else if (type == StaffId.class) {
            return Story.FIRST;
        } else if (type == PartyLabel.class) {
            return Story.VICTIM;
        } else if (type == String.class) {
            return "";
        } else if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        } else if (type == LocalDate.class) {
            return Story.BEGIN;
        } else if (type == LocalTime.class) {
            return LocalTime.NOON;
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == Optional.class) {
            return Optional.empty();
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == List.class) {
            return List.of();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return record(type);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(parts)
                            .map(part -> least(part.getType()))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
