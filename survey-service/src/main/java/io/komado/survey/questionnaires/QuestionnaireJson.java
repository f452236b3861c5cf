package io.komado.survey.questionnaires;

import io.komado.chassis.problem.Refusal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes questionnaires; what it takes has the shape of the format, whatever may still be missing in it. */
@Service
public class QuestionnaireJson {

    private static final int SECTIONS = 20;
    private static final int QUESTIONS = 60;
    private static final int OPTIONS = 40;
    private static final int SIGNS = 1_000;
    private static final int HIGHEST = 11;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final JsonMapper json;

    QuestionnaireJson(JsonMapper json) {
        this.json = json;
    }

    /**
     * Reads what somebody sent.
     *
     * @param at the pointer to it in the request
     * @throws Refusal 422 when it has another shape
     */
    public Questionnaire read(JsonNode sent, String at) {
        Questionnaire questionnaire;
        try {
            questionnaire = json.treeToValue(sent, Questionnaire.class);
        } catch (DatabindException e) {
            throw unreadable(at + pointerOf(e), "shape");
        } catch (JacksonException e) {
            throw unreadable(at, "shape");
        }
        shape(questionnaire, at);
        return questionnaire;
    }

    /** Reads what was kept. */
    public Questionnaire stored(String text) {
        return json.readValue(text, Questionnaire.class);
    }

    /** The text that is kept. */
    public String text(Questionnaire questionnaire) {
        return json.writeValueAsString(questionnaire);
    }

    @SuppressWarnings("NullAway") // A record that was read can lack what its components promise; here it is found out.
    private static void shape(@Nullable Questionnaire read, String at) {
        if (read == null || !Questionnaire.FORMAT.equals(read.format())) {
            throw unreadable(at + "/format", "shape");
        }
        words(read.title(), at + "/title");
        perhaps(read.introduction(), at + "/introduction");
        list(read.sections(), SECTIONS, at + "/sections");
        int questions = 0;
        for (int s = 0; s < read.sections().size(); s++) {
            Questionnaire.Section section = read.sections().get(s);
            String there = at + "/sections/" + s;
            id(section.id(), there + "/id");
            words(section.title(), there + "/title");
            perhaps(section.text(), there + "/text");
            list(section.questions(), QUESTIONS, there + "/questions");
            for (int q = 0; q < section.questions().size(); q++) {
                question(section.questions().get(q), there + "/questions/" + q);
            }
            questions += section.questions().size();
        }
        if (questions > QUESTIONS) {
            throw unreadable(at + "/sections", "too-many");
        }
    }

    private static void question(Question question, String at) {
        id(question.id(), at + "/id");
        if (question.kind() == null) {
            throw unreadable(at + "/kind", "shape");
        }
        words(question.text(), at + "/text");
        perhaps(question.help(), at + "/help");
        if (question.kind().hasOptions()) {
            List<Question.Option> options = question.options();
            list(options, OPTIONS, at + "/options");
            for (int o = 0; options != null && o < options.size(); o++) {
                id(options.get(o).id(), at + "/options/" + o + "/id");
                words(options.get(o).text(), at + "/options/" + o + "/text");
            }
        } else if (question.options() != null) {
            throw unreadable(at + "/options", "not-for-kind");
        }
        Question.Scale scale = question.scale();
        if (scale != null) {
            if (question.kind() != Kind.SCALE || scale.from() < 0 || scale.to() > HIGHEST) {
                throw unreadable(at + "/scale", "shape");
            }
            words(scale.low(), at + "/scale/low");
            words(scale.high(), at + "/scale/high");
        }
        Question.Condition when = question.when();
        if (when != null) {
            id(when.question(), at + "/when/question");
            list(when.is(), OPTIONS, at + "/when/is");
            for (int i = 0; i < when.is().size(); i++) {
                id(when.is().get(i), at + "/when/is/" + i);
            }
        }
    }

    private static void list(@Nullable List<?> list, int most, String at) {
        if (list == null || list.size() > most || list.contains(null)) {
            throw unreadable(at, list != null && list.size() > most ? "too-many" : "shape");
        }
    }

    private static void id(@Nullable String id, String at) {
        if (id == null || !ID.matcher(id).matches()) {
            throw unreadable(at, "shape");
        }
    }

    private static void perhaps(@Nullable Localised words, String at) {
        if (words != null) {
            words(words, at);
        }
    }

    private static void words(@Nullable Localised words, String at) {
        if (words == null || words.ja() == null || words.en() == null) {
            throw unreadable(at, "shape");
        }
        if (words.ja().length() > SIGNS || words.en().length() > SIGNS) {
            throw unreadable(at, "too-long");
        }
    }

    private static Refusal unreadable(String pointer, String code) {
        return Refusal.unprocessable("questionnaire-unreadable", "This is not a questionnaire of our format.")
                .at(pointer, code);
    }

    private static String pointerOf(DatabindException e) {
        StringBuilder pointer = new StringBuilder();
        e.getPath()
                .forEach(step -> pointer.append('/')
                        .append(
                                step.getPropertyName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getPropertyName()));
        return pointer.toString();
    }
}
