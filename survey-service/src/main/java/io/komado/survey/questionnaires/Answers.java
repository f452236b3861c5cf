package io.komado.survey.questionnaires;

import io.komado.chassis.problem.Refusal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one person answered, fitting the questionnaire; nothing about the person.
 *
 * @param chosen of each question that was answered by choosing, which choices
 * @param texts of each question that was answered in words, these
 */
public record Answers(Map<String, List<String>> chosen, Map<String, String> texts) {

    /** How long a text may be, in code points. */
    private static final int LONGEST = 2_000;

    public Answers {
        chosen = Map.copyOf(chosen);
        texts = Map.copyOf(texts);
    }

    /**
     * Reads what was handed in; which questions could be asked follows from the answers themselves.
     *
     * @throws Refusal 422 when nobody who was asked these questions could have answered so
     */
    public static Answers read(Questionnaire questionnaire, JsonNode sent) {
        Map<String, String> unfit = new TreeMap<>();
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        if (!sent.isObject()) {
            throw refused(Map.of("", "wrong-type"));
        }
        Set<String> unknown = new HashSet<>(sent.propertyNames());
        for (Question question : questionnaire.questions()) {
            unknown.remove(question.id());
            JsonNode value = sent.get(question.id());
            boolean answered = value != null && !isEmpty(value);
            if (!isAsked(question, chosen)) {
                if (answered) {
                    unfit.put(question.id(), "not-asked");
                }
            } else if (value == null || !answered) {
                if (question.required()) {
                    unfit.put(question.id(), "required");
                }
            } else {
                take(question, value, chosen, texts).ifPresent(code -> unfit.put(question.id(), code));
            }
        }
        // The name of a question that there is not could be anything, so it is not repeated.
        if (!unknown.isEmpty()) {
            unfit.put("", "unknown-question");
        }
        if (!unfit.isEmpty()) {
            throw refused(unfit);
        }
        return new Answers(chosen, texts);
    }

    /** The same answers as the same bytes, whatever the order in which they were sent. */
    public String canonical() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(chosen).forEach((question, choices) -> {
            ArrayNode list = all.putArray(question);
            choices.stream().sorted().forEach(list::add);
        });
        new TreeMap<>(texts).forEach(all::put);
        return all.toString();
    }

    /** Reads back {@link #canonical}. */
    public static Answers stored(String canonical) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        JsonMapper.shared().readTree(canonical).properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isString()) {
                texts.put(field.getKey(), value.asString());
            } else {
                chosen.put(
                        field.getKey(),
                        value.valueStream().map(JsonNode::asString).toList());
            }
        });
        return new Answers(chosen, texts);
    }

    /** Which choices of this question; none when it was not answered. */
    public List<String> of(Question question) {
        return chosen.getOrDefault(question.id(), List.of());
    }

    private static boolean isAsked(Question question, Map<String, List<String>> chosen) {
        Question.Condition when = question.when();
        return when == null
                || chosen.getOrDefault(when.question(), List.of()).stream().anyMatch(when.is()::contains);
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isArray() && value.isEmpty())
                || (value.isString() && value.asString().isBlank());
    }

    private static Optional<String> take(
            Question question, JsonNode value, Map<String, List<String>> chosen, Map<String, String> texts) {
        return switch (question.kind()) {
            case TEXT -> {
                if (!value.isString()) {
                    yield Optional.of("wrong-type");
                }
                String text = value.asString();
                if (text.codePointCount(0, text.length()) > LONGEST || text.indexOf('\0') >= 0) {
                    yield Optional.of("too-long");
                }
                texts.put(question.id(), text);
                yield Optional.empty();
            }
            case SCALE -> {
                if (!value.isIntegralNumber()) {
                    yield Optional.of("wrong-type");
                }
                yield choose(question, List.of(value.asString()), "not-on-scale", chosen);
            }
            case SINGLE, MULTIPLE, SIGNS -> {
                if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
                    yield Optional.of("wrong-type");
                }
                List<String> choices =
                        value.valueStream().map(JsonNode::asString).toList();
                boolean tooMany = question.kind() == Kind.SINGLE && choices.size() > 1;
                if (tooMany || new HashSet<>(choices).size() < choices.size()) {
                    yield Optional.of("too-many");
                }
                yield choose(question, choices, "not-an-option", chosen);
            }
        };
    }

    private static Optional<String> choose(
            Question question, List<String> choices, String otherwise, Map<String, List<String>> chosen) {
        Set<String> there = new HashSet<>();
        question.choices().forEach(option -> there.add(option.id()));
        if (!there.containsAll(choices)) {
            return Optional.of(otherwise);
        }
        chosen.put(question.id(), choices);
        return Optional.empty();
    }

    private static Refusal refused(Map<String, String> unfit) {
        Refusal refusal =
                Refusal.unprocessable("answers-do-not-fit", "Some answers do not fit the questions of this survey.");
        unfit.forEach((question, code) -> refusal.at(question.isEmpty() ? "/answers" : "/answers/" + question, code));
        return refusal;
    }

    /** Says nothing: what a person answered belongs in no log. */
    @Override
    public String toString() {
        return "Answers[hidden]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers answers && answers.canonical().equals(canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }
}
