package io.komado.survey.questionnaires;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param breakdown whether results are shown apart by its answers, which are the respondent's own (R3-22)
 * @param sensitive whether an answer shared by a whole small group is hidden (TH-14)
 * @param threshold from how many signs on the committee should look
 * @param when of whom it is asked; of everybody without
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(
        String id,
        Kind kind,
        boolean required,
        Localised text,
        @Nullable Localised help,
        @Nullable List<Option> options,
        @Nullable Scale scale,
        @Nullable Boolean breakdown,
        @Nullable Boolean sensitive,
        @Nullable Integer threshold,
        @Nullable Condition when) {

    /** One of the answers to choose from. */
    public record Option(String id, Localised text) {}

    /** Steps from one number to another, and what the ends mean. */
    public record Scale(int from, int to, Localised low, Localised high) {}

    /** Asked only of those who gave one of these answers to that question. */
    public record Condition(String question, List<String> is) {}

    /** Whether results are shown apart by it. */
    public boolean dividesResults() {
        return Boolean.TRUE.equals(breakdown);
    }

    /** Whether it asks for what nobody should be known to have answered. */
    public boolean needsCare() {
        return Boolean.TRUE.equals(sensitive);
    }

    /** What can be counted: the options, or the steps of the scale; nothing for a text. */
    public List<Option> choices() {
        if (kind == Kind.SCALE && scale != null) {
            Scale steps = scale;
            return IntStream.rangeClosed(steps.from(), steps.to())
                    .mapToObj(step -> new Option(String.valueOf(step), meaning(steps, step)))
                    .toList();
        }
        return Objects.requireNonNullElse(options, List.of());
    }

    private static Localised meaning(Scale scale, int step) {
        Localised end = step == scale.from() ? scale.low() : step == scale.to() ? scale.high() : new Localised("", "");
        return new Localised((step + " " + end.ja()).strip(), (step + " " + end.en()).strip());
    }
}
