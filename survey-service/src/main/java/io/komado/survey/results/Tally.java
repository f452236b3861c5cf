package io.komado.survey.results;

import io.komado.survey.questionnaires.Answers;
import io.komado.survey.questionnaires.Kind;
import io.komado.survey.questionnaires.Question;
import io.komado.survey.questionnaires.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Counts answers, one person's after the other's; what it holds is not protected yet and leaves this package only as {@link Results}. */
final class Tally {

    /** How many texts of a question can be read; of more, so many are drawn. */
    static final int MOST_TEXTS = 5_000;

    /**
     * Of one question, as a table: a row for each group and a last one for those without, a column for each choice.
     *
     * @param bases how many people of each row answered
     */
    record Counts(int[][] cells, int[] bases) {

        static Counts of(int rows, int columns) {
            return new Counts(new int[rows][columns], new int[rows]);
        }
    }

    private final Questionnaire questionnaire;
    private final List<Question> questions;
    private final List<Question> breakdowns;
    private final Map<String, Map<String, Integer>> columns = new HashMap<>();
    private final Map<String, Counts> overall = new HashMap<>();
    private final Map<String, Map<String, Counts>> byGroup = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, Integer> textsSeen = new HashMap<>();
    private final Map<String, Integer> aboveThreshold = new HashMap<>();
    private final RandomGenerator random;
    private int answered;

    Tally(Questionnaire questionnaire, RandomGenerator random) {
        this.questionnaire = questionnaire;
        this.random = random;
        this.questions = questionnaire.questions();
        this.breakdowns = questions.stream().filter(Question::isBreakdown).toList();
        for (Question question : questions) {
            Map<String, Integer> places = new HashMap<>();
            question.choices().forEach(choice -> places.put(choice.id(), places.size()));
            columns.put(question.id(), places);
            overall.put(question.id(), Counts.of(1, places.size()));
            Map<String, Counts> apart = new HashMap<>();
            if (question.kind() != Kind.TEXT && !question.isBreakdown()) {
                breakdowns.forEach(
                        by -> apart.put(by.id(), Counts.of(by.choices().size() + 1, places.size())));
            }
            byGroup.put(question.id(), apart);
        }
    }

    /** Adds one person's answers. */
    void add(Answers answers) {
        answered++;
        int[] rows = breakdowns.stream().mapToInt(by -> row(by, answers)).toArray();
        for (Question question : questions) {
            if (question.kind() == Kind.TEXT) {
                text(question, answers.texts().getOrDefault(question.id(), ""));
                continue;
            }
            List<String> chosen = answers.of(question);
            if (chosen.isEmpty()) {
                continue;
            }
            Map<String, Integer> places = columns.getOrDefault(question.id(), Map.of());
            count(overallOf(question), 0, chosen, places);
            for (int b = 0; b < rows.length; b++) {
                Counts apart = apartOf(question, breakdowns.get(b));
                if (apart != null) {
                    count(apart, rows[b], chosen, places);
                }
            }
            Integer threshold = question.threshold();
            if (threshold != null && chosen.size() >= threshold) {
                aboveThreshold.merge(question.id(), 1, Integer::sum);
            }
        }
    }

    private int row(Question by, Answers answers) {
        List<String> chosen = answers.of(by);
        int none = by.choices().size();
        return chosen.isEmpty() ? none : columns.getOrDefault(by.id(), Map.of()).getOrDefault(chosen.getFirst(), none);
    }

    private static void count(Counts counts, int row, List<String> chosen, Map<String, Integer> places) {
        counts.bases()[row]++;
        for (String choice : new HashSet<>(chosen)) {
            counts.cells()[row][places.getOrDefault(choice, 0)]++;
        }
    }

    /** Each text has the same chance to be among those that can be read. */
    private void text(Question question, String text) {
        if (text.isBlank()) {
            return;
        }
        List<String> kept = texts.computeIfAbsent(question.id(), id -> new ArrayList<>());
        int seen = textsSeen.merge(question.id(), 1, Integer::sum);
        if (kept.size() < MOST_TEXTS) {
            kept.add(text);
        } else {
            int place = random.nextInt(seen);
            if (place < MOST_TEXTS) {
                kept.set(place, text);
            }
        }
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    List<Question> breakdowns() {
        return breakdowns;
    }

    int answered() {
        return answered;
    }

    Counts overallOf(Question question) {
        Counts counts = overall.get(question.id());
        if (counts == null) {
            throw new IllegalArgumentException("no such question");
        }
        return counts;
    }

    @org.jspecify.annotations.Nullable
    Counts apartOf(Question question, Question by) {
        return byGroup.getOrDefault(question.id(), Map.of()).get(by.id());
    }

    /** The texts of a question, in the order in which they came, which has to be changed before anybody sees it. */
    List<String> textsOf(Question question) {
        return texts.getOrDefault(question.id(), List.of());
    }

    /** How many people ticked as many signs as the committee should know of. */
    int aboveThreshold(Question question) {
        return aboveThreshold.getOrDefault(question.id(), 0);
    }
}
