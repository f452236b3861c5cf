package io.komado.survey.results;

import io.komado.survey.questionnaires.Answers;
import io.komado.survey.questionnaires.Kind;
import io.komado.survey.questionnaires.Question;
import io.komado.survey.questionnaires.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

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

    /**
     * Where the answers to one question are counted.
     *
     * @param columns the column of each choice
     * @param apart the tables by each breakdown; none for a question that is one
     */
    private record Place(Question question, Map<String, Integer> columns, Counts overall, List<Counts> apart) {

        int column(String choice) {
            return Objects.requireNonNull(columns.get(choice));
        }
    }

    private final Questionnaire questionnaire;
    private final List<Question> breakdowns;
    private final Map<String, Place> byQuestion = new LinkedHashMap<>();
    private final List<Place> places;
    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, Integer> textsSeen = new HashMap<>();
    private final Map<String, Integer> aboveThreshold = new HashMap<>();
    private final RandomGenerator random;
    private int answered;

    Tally(Questionnaire questionnaire, RandomGenerator random) {
        this.questionnaire = questionnaire;
        this.random = random;
        this.breakdowns = questionnaire.questions().stream()
                .filter(Question::dividesResults)
                .toList();
        for (Question question : questionnaire.questions()) {
            Map<String, Integer> columns = new HashMap<>();
            question.choices().forEach(choice -> columns.put(choice.id(), columns.size()));
            boolean isShownApart = question.kind() != Kind.TEXT && !question.dividesResults();
            byQuestion.put(
                    question.id(),
                    new Place(
                            question,
                            columns,
                            Counts.of(1, columns.size()),
                            (isShownApart ? breakdowns : List.<Question>of())
                                    .stream()
                                            .map(by -> Counts.of(by.choices().size() + 1, columns.size()))
                                            .toList()));
        }
        places = List.copyOf(byQuestion.values());
    }

    /** Adds one person's answers. */
    void add(Answers answers) {
        answered++;
        int[] rows = new int[breakdowns.size()];
        for (int by = 0; by < rows.length; by++) {
            rows[by] = row(place(breakdowns.get(by)), answers);
        }
        for (Place place : places) {
            Question question = place.question();
            if (question.kind() == Kind.TEXT) {
                text(question, answers.texts().getOrDefault(question.id(), ""));
                continue;
            }
            List<String> chosen = answers.of(question);
            if (!chosen.isEmpty()) {
                count(place, chosen, rows);
            }
            Integer threshold = question.threshold();
            if (threshold != null && chosen.size() >= threshold) {
                aboveThreshold.merge(question.id(), 1, Integer::sum);
            }
        }
    }

    private static int row(Place by, Answers answers) {
        List<String> chosen = answers.of(by.question());
        return chosen.isEmpty() ? by.columns().size() : by.column(chosen.getFirst());
    }

    private static void count(Place place, List<String> chosen, int[] rows) {
        place.overall().bases()[0]++;
        for (int by = 0; by < place.apart().size(); by++) {
            place.apart().get(by).bases()[rows[by]]++;
        }
        for (String choice : chosen) {
            int column = place.column(choice);
            place.overall().cells()[0][column]++;
            for (int by = 0; by < place.apart().size(); by++) {
                place.apart().get(by).cells()[rows[by]][column]++;
            }
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
        return place(question).overall();
    }

    /** The same by the answers to another question; nothing for a question that is a breakdown itself. */
    @Nullable
    Counts apartOf(Question question, Question by) {
        List<Counts> apart = place(question).apart();
        int which = breakdowns.indexOf(by);
        return which < apart.size() ? apart.get(which) : null;
    }

    private Place place(Question question) {
        return Objects.requireNonNull(byQuestion.get(question.id()));
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
