package io.komado.survey.questionnaires;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked, in the form {@value #FORMAT} that {@code resources/questionnaires/questionnaire.schema.json} describes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Questionnaire(
        String format, Localised title, @Nullable Localised introduction, List<Section> sections) {

    /** The only format that there is. */
    public static final String FORMAT = "komado-questionnaire/1";

    /** Questions that belong together, one page on a phone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Section(
            String id, Localised title, @Nullable Localised text, List<Question> questions) {}

    /** All of them, in the order in which they are asked. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /** The question of this id. */
    public Optional<Question> question(String id) {
        return questions().stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
