package io.komado.survey.results;

import io.komado.survey.questionnaires.Kind;
import io.komado.survey.questionnaires.Question;
import io.komado.survey.questionnaires.Question.Option;
import io.komado.survey.results.Distribution.Cell;
import io.komado.survey.results.Results.Breakdown;
import io.komado.survey.results.Results.Group;
import io.komado.survey.results.Results.QuestionResult;
import io.komado.survey.results.Tally.Counts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns counts into what may be shown of them.
 *
 * <p>A group that is too small is hidden with another one in every table alike. A question that was asked only of those who gave certain answers tells how many those were, so it is hidden where they are.
 */
final class Protection {

    private static final int TENS = 10;
    private static final int PER_CENT = 100;

    private final Tally tally;
    private final int k;
    private final int kText;
    private final Map<String, boolean[]> hiddenOverall = new HashMap<>();
    private final Map<String, Map<String, boolean[][]>> hiddenApart = new HashMap<>();

    private Protection(Tally tally, int k, int kText) {
        this.tally = tally;
        this.k = k;
        this.kText = kText;
    }

    /** What may be shown of each question. */
    static List<QuestionResult> of(Tally tally, int k, int kText) {
        return new Protection(tally, k, kText).protect();
    }

    /** A number of people in whole tens; nothing for fewer than ten. */
    static @Nullable Integer tens(int people) {
        return people < TENS ? null : people / TENS * TENS;
    }

    private List<QuestionResult> protect() {
        List<Question> questions = tally.questionnaire().questions();
        questions.forEach(question -> hiddenOverall.put(question.id(), hide(question)));
        // Groups come first, since a table needs to know which of them are secret, and conditions are met by earlier
        // questions.
        questions.forEach(question -> {
            Map<String, boolean[][]> apart = new HashMap<>();
            hiddenApart.put(question.id(), apart);
            tally.breakdowns().forEach(by -> {
                Counts counts = tally.apartOf(question, by);
                if (counts != null) {
                    apart.put(by.id(), hide(question, by, counts));
                }
            });
        });
        return questions.stream().map(this::result).toList();
    }

    private QuestionResult result(Question question) {
        if (question.kind() == Kind.TEXT) {
            int texts = tally.textsOf(question).size();
            return new QuestionResult(
                    question.id(),
                    question.kind(),
                    question.text(),
                    question.needsCare(),
                    Distribution.hidden(Distribution.TOO_FEW),
                    List.of(),
                    texts < kText ? null : tens(texts));
        }
        List<Breakdown> breakdowns = new ArrayList<>();
        for (Question by : tally.breakdowns()) {
            Counts counts = tally.apartOf(question, by);
            if (counts != null) {
                breakdowns.add(breakdown(question, by, counts));
            }
        }
        Counts counts = tally.overallOf(question);
        return new QuestionResult(
                question.id(),
                question.kind(),
                question.text(),
                question.needsCare(),
                shown(question, counts, 0, overallOf(question), false),
                breakdowns,
                null);
    }

    private Breakdown breakdown(Question question, Question by, Counts counts) {
        boolean[] secret = overallOf(by);
        boolean[][] hidden = apartOf(question, by);
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < by.choices().size(); group++) {
            Option option = by.choices().get(group);
            groups.add(new Group(
                    option.id(), option.text(), shown(question, counts, group, hidden[group], secret[group])));
        }
        return new Breakdown(by.id(), by.text(), groups);
    }

    private Distribution shown(Question question, Counts counts, int row, boolean[] hidden, boolean secret) {
        int base = counts.bases()[row];
        if (secret || base < k) {
            return Distribution.hidden(Distribution.TOO_FEW);
        }
        if (isAll(hidden)) {
            return Distribution.hidden(
                    isEveryAnswerTheSame(counts, row) ? Distribution.HOMOGENEOUS : Distribution.COMPLEMENTARY);
        }
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < hidden.length; column++) {
            Option option = question.choices().get(column);
            int count = counts.cells()[row][column];
            cells.add(
                    hidden[column]
                            ? new Cell(option.id(), option.text(), null, null)
                            : new Cell(option.id(), option.text(), count, Math.round((float) count * PER_CENT / base)));
        }
        return new Distribution(true, null, base, cells);
    }

    private static boolean isEveryAnswerTheSame(Counts counts, int row) {
        return Arrays.stream(counts.cells()[row]).anyMatch(count -> count == counts.bases()[row]);
    }

    /** Which choices of a question are hidden overall. */
    private boolean[] hide(Question question) {
        Counts counts = tally.overallOf(question);
        boolean[] none = new boolean[1];
        if (question.kind() == Kind.TEXT) {
            return new boolean[0];
        }
        boolean[] hidden;
        if (isOneOf(question)) {
            boolean[] unknown = new boolean[counts.cells()[0].length];
            hidden = Suppression.of(counts.cells(), counts.bases(), none, unknown, k)[0];
        } else {
            hidden = new boolean[counts.cells()[0].length];
            for (int column = 0; column < hidden.length; column++) {
                hidden[column] =
                        Suppression.of(yesAndNo(counts, column), counts.bases(), none, new boolean[2], k)[0][0];
            }
        }
        if (isToldByOthers(question, hiddenOverall)) {
            Arrays.fill(hidden, true);
        }
        return hidden;
    }

    /** Which cells are hidden of a question by the groups of another, and last of those in no group. */
    private boolean[][] hide(Question question, Question by, Counts counts) {
        int groups = by.choices().size();
        boolean[] secret = Arrays.copyOf(overallOf(by), groups + 1);
        boolean[] overall = overallOf(question);
        boolean[] known = new boolean[overall.length];
        for (int column = 0; column < overall.length; column++) {
            known[column] = !overall[column];
        }
        boolean[][] hidden;
        if (isOneOf(question)) {
            hidden = Suppression.of(counts.cells(), counts.bases(), secret, known, k);
        } else {
            hidden = new boolean[groups + 1][overall.length];
            for (int column = 0; column < overall.length; column++) {
                boolean[][] pair = Suppression.of(
                        yesAndNo(counts, column),
                        counts.bases(),
                        secret,
                        new boolean[] {known[column], known[column]},
                        k);
                for (int row = 0; row <= groups; row++) {
                    hidden[row][column] = pair[row][0] || pair[row][1];
                }
            }
        }
        Question.Condition when = question.when();
        if (when != null) {
            boolean told = isToldByOthers(question, hiddenOverall) || isToldByGroups(when, by);
            if (told) {
                for (boolean[] row : hidden) {
                    Arrays.fill(row, true);
                }
            }
        }
        return hidden;
    }

    /** How many were asked is how many gave those answers; where that is hidden, so is this. */
    private boolean isToldByOthers(Question question, Map<String, boolean[]> hiddenOf) {
        Question.Condition when = question.when();
        return when != null
                && tally.questionnaire()
                        .question(when.question())
                        .map(asked -> isHidden(asked, when, hiddenOf.getOrDefault(asked.id(), new boolean[0])))
                        .orElse(false);
    }

    private boolean isToldByGroups(Question.Condition when, Question by) {
        return tally.questionnaire()
                .question(when.question())
                .map(asked -> {
                    boolean[][] rows =
                            hiddenApart.getOrDefault(asked.id(), Map.of()).get(by.id());
                    return rows != null && Arrays.stream(rows).anyMatch(row -> isHidden(asked, when, row));
                })
                .orElse(false);
    }

    private static boolean isHidden(Question asked, Question.Condition when, boolean[] hidden) {
        List<Option> choices = asked.choices();
        for (int column = 0; column < choices.size() && column < hidden.length; column++) {
            if (hidden[column] && when.is().contains(choices.get(column).id())) {
                return true;
            }
        }
        return false;
    }

    /** Whether each person made one choice, so that the choices add up. */
    private static boolean isOneOf(Question question) {
        return question.kind() == Kind.SINGLE || question.kind() == Kind.SCALE;
    }

    private static int[][] yesAndNo(Counts counts, int column) {
        int[][] pair = new int[counts.bases().length][2];
        for (int row = 0; row < pair.length; row++) {
            pair[row][0] = counts.cells()[row][column];
            pair[row][1] = counts.bases()[row] - pair[row][0];
        }
        return pair;
    }

    private boolean[] overallOf(Question question) {
        return hiddenOverall.getOrDefault(question.id(), new boolean[0]);
    }

    private boolean[][] apartOf(Question question, Question by) {
        return hiddenApart.getOrDefault(question.id(), Map.of()).getOrDefault(by.id(), new boolean[0][]);
    }

    private static boolean isAll(boolean[] hidden) {
        for (boolean one : hidden) {
            if (!one) {
                return false;
            }
        }
        return true;
    }
}
