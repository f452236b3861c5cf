package io.komado.survey.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.survey.questionnaires.Answers;
import io.komado.survey.questionnaires.Kind;
import io.komado.survey.questionnaires.Localised;
import io.komado.survey.questionnaires.Question;
import io.komado.survey.questionnaires.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Issue D: 100,000 answers to 30 questions are counted and protected within 2 s; the growth is printed. */
@Tag("proof")
class LargeWaveIT {

    private static final int QUESTIONS = 30;
    private static final int FORMS = 2_000;
    private static final long WITHIN_MILLIS = 2_000;

    @Test
    void aHundredThousandAnswersAreCountedAndProtectedWithinTwoSeconds() {
        List<Answers> forms = forms();
        count(forms, 20_000);
        for (int people : List.of(1_000, 10_000, 100_000)) {
            System.out.printf("%,8d answers to %d questions: %,d ms%n", people, QUESTIONS, count(forms, people));
        }
        assertThat(count(forms, 100_000)).isLessThan(WITHIN_MILLIS);
    }

    private static long count(List<Answers> forms, int people) {
        long begin = System.nanoTime();
        Tally tally = new Tally(questionnaire(), new Random(1));
        for (int person = 0; person < people; person++) {
            tally.add(forms.get(person % FORMS));
        }
        assertThat(Protection.of(tally, 5, 10)).hasSize(QUESTIONS);
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static List<Answers> forms() {
        Random random = new Random(1);
        List<Answers> forms = new ArrayList<>();
        for (int form = 0; form < FORMS; form++) {
            Map<String, List<String>> chosen = new HashMap<>();
            for (int question = 0; question < QUESTIONS; question++) {
                chosen.put("q" + question, List.of("o" + Math.min(random.nextInt(6), random.nextInt(6))));
            }
            forms.add(new Answers(chosen, Map.of()));
        }
        return forms;
    }

    private static Questionnaire questionnaire() {
        Localised words = new Localised("ことば", "words");
        List<Question> questions = new ArrayList<>();
        for (int question = 0; question < QUESTIONS; question++) {
            List<Question.Option> options = new ArrayList<>();
            for (int option = 0; option < 6; option++) {
                options.add(new Question.Option("o" + option, words));
            }
            questions.add(new Question(
                    "q" + question, Kind.SINGLE, true, words, null, options, null, question < 3, null, null, null));
        }
        return new Questionnaire(
                Questionnaire.FORMAT, words, null, List.of(new Questionnaire.Section("s", words, null, questions)));
    }
}
