package io.komado.survey.questionnaires;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The running tenant's surveys. An interface because the database is an adapter, which points inwards. */
public interface Surveys {

    /** A version that was published, and when. */
    record Version(int version, LocalDate publishedOn) {}

    /** All of them, those changed last first. */
    List<Survey> all();

    Optional<Survey> find(SurveyId id);

    void add(Survey survey);

    /** Stores it over the revision before; somebody else's change meanwhile is a conflict. */
    void change(Survey survey);

    void remove(SurveyId id);

    /** Keeps what was published for good. */
    void publish(SurveyId id, int version, Questionnaire questionnaire, LocalDate on);

    List<Version> versions(SurveyId id);

    /** What this version asks. */
    Optional<Questionnaire> version(SurveyId id, int version);

    /** Whether a wave of it was ever begun or is to begin. */
    boolean hasWaves(SurveyId id);
}
