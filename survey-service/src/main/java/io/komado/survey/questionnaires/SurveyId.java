package io.komado.survey.questionnaires;

import java.util.UUID;

/** A survey, whatever its versions. */
public record SurveyId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
