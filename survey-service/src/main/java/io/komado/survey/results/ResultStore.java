package io.komado.survey.results;

import io.komado.survey.questionnaires.SurveyId;
import io.komado.survey.waves.WaveId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be known of waves. An interface because the database is an adapter, which points inwards. */
public interface ResultStore {

    /** Keeps it for good, with the texts of each question where enough people wrote. */
    void keep(WaveId wave, Results results, Map<String, List<String>> texts);

    Optional<Results> find(WaveId wave);

    /** What was written to this question; empty where too few wrote. */
    Optional<List<String>> texts(WaveId wave, String question);

    /** Of all waves of this survey, the earliest first. */
    List<Results> ofSurvey(SurveyId survey);
}
