package io.komado.survey.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.survey.questionnaires.Answers;
import io.komado.survey.questionnaires.Kind;
import io.komado.survey.questionnaires.Localised;
import io.komado.survey.questionnaires.Question;
import io.komado.survey.questionnaires.Questionnaire;
import io.komado.survey.results.Distribution.Cell;
import io.komado.survey.results.Results.Breakdown;
import io.komado.survey.results.Results.Group;
import io.komado.survey.results.Results.QuestionResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * TH-12 to TH-14: whoever has everything that a role of the staff can fetch solves an integer program for each hidden cell of fewer than five people, over all tables
 * at once, and finds none that must be what it is. Table, report and trends have the same numbers and no others.
 */
class DifferencingAttackTests {

    private static final int K = 5;
    private static final String YEAR = "year";
    private static final String SEEN = "seen";
    private static final String TOLD = "told";
    private static final Questionnaire ASKED = questionnaire();

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 9, 10, 13, 17, 24})
    void noSmallNumberCanBeHadFromTheOthers(int people) {
        attack(people, 0, 60);
    }

    static void attack(int people, int from, int to) {
        for (int seed = from; seed < to; seed++) {
            Tally tally = tally(people, seed);
            List<QuestionResult> shown = Protection.of(tally, K, 10);
            assertThat(findings(tally, shown))
                    .as("%d people, seed %d", people, seed)
                    .isEmpty();
        }
    }

    /** The control: small cells hidden and nothing beside them. */
    @Test
    void hidingTheSmallOnesAloneIsNotEnough() {
        int broken = 0;
        for (int seed = 0; seed < 60; seed++) {
            Tally tally = tally(24, seed);
            broken += findings(tally, smallOnesHidden(tally)).isEmpty() ? 0 : 1;
        }
        assertThat(broken).isGreaterThan(30);
    }

    @Test
    void ofALargeSchoolMostIsShown() {
        Tally tally = tally(480, 1);
        QuestionResult seen = Protection.of(tally, K, 10).get(1);
        assertThat(seen.overall().cells())
                .allSatisfy(cell -> assertThat(cell.count()).isNotNull());
        assertThat(seen.breakdowns().getFirst().groups())
                .allSatisfy(group -> assertThat(group.distribution().shown()).isTrue());
    }

    /** What an attacker finds out. */
    private static List<String> findings(Tally tally, List<QuestionResult> shown) {
        QuestionResult year = shown.get(0);
        QuestionResult seen = shown.get(1);
        QuestionResult told = shown.get(2);
        int groups = 3;
        IntegerProgram program = new IntegerProgram(tally.answered());
        int[][] seenCells = new int[groups + 1][];
        int[][] toldCells = new int[groups + 1][];
        for (int group = 0; group <= groups; group++) {
            seenCells[group] = program.unknowns(3);
            toldCells[group] = program.unknowns(2);
            // Asked of those alone who saw something, and required: as many as those.
            program.equal(toldCells[group], new int[] {seenCells[group][1]});
        }
        // How each group is known: by its own size, and in the tables of the two questions.
        for (int group = 0; group < groups; group++) {
            Integer size =
                    year.overall().shown() ? year.overall().cells().get(group).count() : null;
            if (size != null) {
                program.sum(size, seenCells[group]);
            }
            know(program, distribution(seen, group), seenCells[group]);
            know(program, distribution(told, group), toldCells[group]);
        }
        if (year.overall().base() != null) {
            program.sum(year.overall().base(), concat(seenCells[0], seenCells[1], seenCells[2]));
        }
        knowOverall(program, seen.overall(), seenCells);
        knowOverall(program, told.overall(), toldCells);

        List<String> findings = new ArrayList<>();
        Question by = ASKED.questions().get(0);
        for (int group = 0; group < groups; group++) {
            look(
                    findings,
                    program,
                    tally,
                    ASKED.questions().get(1),
                    by,
                    group,
                    seenCells[group],
                    distribution(seen, group));
            look(
                    findings,
                    program,
                    tally,
                    ASKED.questions().get(2),
                    by,
                    group,
                    toldCells[group],
                    distribution(told, group));
        }
        return findings;
    }

    private static void look(
            List<String> findings,
            IntegerProgram program,
            Tally tally,
            Question question,
            Question by,
            int group,
            int[] unknowns,
            Distribution shown) {
        Tally.Counts counts = Objects.requireNonNull(tally.apartOf(question, by));
        int base = counts.bases()[group];
        for (int column = 0; column < unknowns.length; column++) {
            int count = counts.cells()[group][column];
            boolean isShown = shown.shown() && shown.cells().get(column).count() != null;
            if (isShown && count > 0 && (count < K || (count == base && base < 2 * K))) {
                findings.add(question.id() + " of group " + group + " shows " + count + " of " + base);
            }
            if (!isShown && count > 0 && count < K && program.determines(unknowns[column], count)) {
                findings.add(question.id() + " of group " + group + " must be " + count);
            }
        }
    }

    private static void know(IntegerProgram program, Distribution distribution, int[] unknowns) {
        if (!distribution.shown() || distribution.base() == null) {
            return;
        }
        program.sum(distribution.base(), unknowns);
        for (int column = 0; column < unknowns.length; column++) {
            Integer count = distribution.cells().get(column).count();
            if (count != null) {
                program.sum(count, unknowns[column]);
            }
        }
    }

    private static void knowOverall(IntegerProgram program, Distribution distribution, int[][] unknowns) {
        if (!distribution.shown() || distribution.base() == null) {
            return;
        }
        program.sum(distribution.base(), concat(unknowns));
        for (int column = 0; column < unknowns[0].length; column++) {
            Integer count = distribution.cells().get(column).count();
            if (count != null) {
                int[] one = new int[unknowns.length];
                for (int row = 0; row < unknowns.length; row++) {
                    one[row] = unknowns[row][column];
                }
                program.sum(count, one);
            }
        }
    }

    private static Distribution distribution(QuestionResult question, int group) {
        return question.breakdowns().getFirst().groups().get(group).distribution();
    }

    private static int[] concat(int[]... parts) {
        return java.util.Arrays.stream(parts)
                .flatMapToInt(java.util.Arrays::stream)
                .toArray();
    }

    /** A school of so many; some do not say their year. */
    private static Tally tally(int people, int seed) {
        Random random = new Random(seed * 1_000L + people);
        Tally tally = new Tally(ASKED, random);
        int skew = 1 + random.nextInt(4);
        for (int person = 0; person < people; person++) {
            Map<String, List<String>> chosen = new HashMap<>();
            if (random.nextInt(8) > 0) {
                chosen.put(YEAR, List.of("o" + Math.min(2, random.nextInt(3 + skew) / (1 + skew / 2))));
            }
            String seen = "o" + Math.min(2, random.nextInt(2 + skew) / skew);
            chosen.put(SEEN, List.of(seen));
            if (seen.equals("o1")) {
                chosen.put(TOLD, List.of("o" + random.nextInt(2)));
            }
            tally.add(new Answers(chosen, Map.of()));
        }
        return tally;
    }

    private static List<QuestionResult> smallOnesHidden(Tally tally) {
        List<QuestionResult> results = new ArrayList<>();
        Question by = ASKED.questions().getFirst();
        for (Question question : ASKED.questions()) {
            List<Breakdown> breakdowns = new ArrayList<>();
            Tally.Counts apart = tally.apartOf(question, by);
            if (apart != null) {
                List<Group> groups = new ArrayList<>();
                for (int group = 0; group < 3; group++) {
                    groups.add(new Group("o" + group, words("g"), small(question, apart, group)));
                }
                breakdowns.add(new Breakdown(by.id(), by.text(), groups));
            }
            results.add(new QuestionResult(
                    question.id(),
                    question.kind(),
                    question.text(),
                    false,
                    small(question, tally.overallOf(question), 0),
                    breakdowns,
                    null));
        }
        return results;
    }

    private static Distribution small(Question question, Tally.Counts counts, int row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < question.choices().size(); column++) {
            int count = counts.cells()[row][column];
            cells.add(new Cell("o" + column, words("c"), count < K ? null : count, null));
        }
        return new Distribution(true, null, counts.bases()[row], cells);
    }

    private static Questionnaire questionnaire() {
        return new Questionnaire(
                Questionnaire.FORMAT,
                words("t"),
                null,
                List.of(new Questionnaire.Section(
                        "s",
                        words("s"),
                        null,
                        List.of(
                                question(YEAR, 3, true, null),
                                question(SEEN, 3, null, null),
                                question(TOLD, 2, null, new Question.Condition(SEEN, List.of("o1")))))));
    }

    private static Question question(
            String id,
            int choices,
            @org.jspecify.annotations.Nullable Boolean breakdown,
            Question.@org.jspecify.annotations.Nullable Condition when) {
        List<Question.Option> options = new ArrayList<>();
        for (int i = 0; i < choices; i++) {
            options.add(new Question.Option("o" + i, words("o")));
        }
        return new Question(id, Kind.SINGLE, true, words(id), null, options, null, breakdown, null, null, when);
    }

    private static Localised words(String words) {
        return new Localised(words, words);
    }
}
