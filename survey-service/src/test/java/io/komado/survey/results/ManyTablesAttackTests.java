package io.komado.survey.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.survey.questionnaires.Answers;
import io.komado.survey.questionnaires.Kind;
import io.komado.survey.questionnaires.Localised;
import io.komado.survey.questionnaires.Question;
import io.komado.survey.questionnaires.Questionnaire;
import io.komado.survey.results.Results.QuestionResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * TH-13 over all kinds of questions and two breakdowns at once: a choice of one, of several on a condition, a scale that may be left out, and signs. The attacker
 * has the exported table, which is what screen, chart and report show too, and how many answered in tens, and asks a solver for the least and the most that each hidden number can be.
 */
class ManyTablesAttackTests {

    private static final int K = 5;
    private static final int SCHOOLS = 8;
    private static final Questionnaire ASKED = questionnaire();

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 9, 10, 17, 24, 40, 80})
    void noSmallNumberCanBeHadFromAllTablesTogether(int people) {
        for (int seed = 0; seed < SCHOOLS; seed++) {
            Tally tally = tally(people, seed);
            assertThat(findings(tally, Protection.of(tally, K, 10)))
                    .as("%d people, seed %d", people, seed)
                    .isEmpty();
        }
    }

    /** The control: with what is small shown, the solver finds it. */
    @Test
    void whatIsNotHiddenIsFound() {
        Tally tally = tally(24, 1);
        assertThat(findings(tally, Protection.of(tally, 1, 10))).isNotEmpty();
    }

    private static List<String> findings(Tally tally, List<QuestionResult> shown) {
        Results results = new Results(
                new UUID(0, 1),
                new UUID(0, 2),
                1,
                words("t"),
                LocalDate.of(2026, 11, 30),
                K,
                10,
                null,
                Protection.tens(tally.answered()),
                null,
                false,
                false,
                shown);
        TableAttacker attacker = new TableAttacker(ASKED, results);
        List<String> findings = new ArrayList<>();
        for (Question question : ASKED.questions()) {
            look(findings, attacker, question, null, tally.overallOf(question));
            for (Question by : tally.breakdowns()) {
                Tally.Counts apart = tally.apartOf(question, by);
                if (apart != null) {
                    look(findings, attacker, question, by, apart);
                }
            }
        }
        return findings;
    }

    private static void look(
            List<String> findings,
            TableAttacker attacker,
            Question question,
            @Nullable Question by,
            Tally.Counts counts) {
        int rows = by == null ? 1 : by.choices().size();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < question.choices().size(); column++) {
                int count = counts.cells()[row][column];
                if (count > 0 && count < K && attacker.knows(question, by, row, column, count)) {
                    findings.add("%s by %s, group %d, choice %d must be %d"
                            .formatted(question.id(), by == null ? "nothing" : by.id(), row, column, count));
                }
            }
        }
    }

    /** A school of so many; some do not say their year or their club. */
    private static Tally tally(int people, int seed) {
        Random random = new Random(seed * 1_000L + people);
        Tally tally = new Tally(ASKED, random);
        int skew = 1 + random.nextInt(3);
        for (int person = 0; person < people; person++) {
            Map<String, List<String>> chosen = new HashMap<>();
            if (random.nextInt(8) > 0) {
                chosen.put("year", List.of("o" + random.nextInt(3)));
            }
            if (random.nextInt(8) > 0) {
                chosen.put("club", List.of("o" + Math.min(1, random.nextInt(1 + skew))));
            }
            int seen = Math.min(2, random.nextInt(2 + skew) / skew);
            chosen.put("seen", List.of("o" + seen));
            if (seen == 1) {
                chosen.put("where", some(random));
            }
            if (random.nextInt(4) > 0) {
                chosen.put("ease", List.of(String.valueOf(1 + Math.min(3, random.nextInt(3 + skew)))));
            }
            if (random.nextInt(3) == 0) {
                chosen.put("signs", some(random));
            }
            tally.add(new Answers(chosen, Map.of()));
        }
        return tally;
    }

    private static List<String> some(Random random) {
        int first = random.nextInt(3);
        return random.nextBoolean() ? List.of("o" + first) : List.of("o" + first, "o" + (first + 1) % 3);
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
                                question("year", Kind.SINGLE, false, true, null),
                                question("club", Kind.SINGLE, false, true, null),
                                question("seen", Kind.SINGLE, true, null, null),
                                question(
                                        "where",
                                        Kind.MULTIPLE,
                                        true,
                                        null,
                                        new Question.Condition("seen", List.of("o1"))),
                                question("ease", Kind.SCALE, false, null, null),
                                question("signs", Kind.SIGNS, false, null, null)))));
    }

    private static Question question(
            String id, Kind kind, boolean required, @Nullable Boolean breakdown, Question.@Nullable Condition when) {
        int choices = id.equals("club") ? 2 : 3;
        List<Question.Option> options = IntStream.range(0, choices)
                .mapToObj(option -> new Question.Option("o" + option, words(id + option)))
                .toList();
        return kind == Kind.SCALE
                ? new Question(
                        id,
                        kind,
                        required,
                        words(id),
                        null,
                        null,
                        new Question.Scale(1, 4, words("low"), words("high")),
                        breakdown,
                        null,
                        null,
                        when)
                : new Question(
                        id,
                        kind,
                        required,
                        words(id),
                        null,
                        options,
                        null,
                        breakdown,
                        null,
                        kind == Kind.SIGNS ? 2 : null,
                        when);
    }

    private static Localised words(String words) {
        return new Localised(words, words);
    }
}
