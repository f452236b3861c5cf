package io.komado.survey.questionnaires.jdbc;

import io.komado.survey.questionnaires.Audience;
import io.komado.survey.questionnaires.Questionnaire;
import io.komado.survey.questionnaires.QuestionnaireJson;
import io.komado.survey.questionnaires.Survey;
import io.komado.survey.questionnaires.SurveyId;
import io.komado.survey.questionnaires.Surveys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSurveys implements Surveys {

    private final JdbcClient jdbc;
    private final QuestionnaireJson json;

    JdbcSurveys(JdbcClient jdbc, QuestionnaireJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Survey> all() {
        return jdbc.sql("select * from survey order by changed_on desc, id")
                .query((row, number) -> survey(row))
                .list();
    }

    @Override
    public Optional<Survey> find(SurveyId id) {
        return jdbc.sql("select * from survey where id = :id")
                .param("id", id.value())
                .query((row, number) -> survey(row))
                .optional();
    }

    @Override
    public void add(Survey survey) {
        jdbc.sql("""
                        insert into survey (id, audience, revision, version, changed_on, draft)
                        values (:id, :audience, :revision, :version, :changedOn, :draft)
                        """)
                .param("id", survey.id().value())
                .param("audience", survey.audience().code())
                .param("revision", survey.revision())
                .param("version", survey.version())
                .param("changedOn", survey.changedOn())
                .param("draft", json.text(survey.draft()))
                .update();
    }

    @Override
    public void change(Survey survey) {
        int changed = jdbc.sql("""
                        update survey
                        set revision = :revision, version = :version, changed_on = :changedOn, draft = :draft
                        where id = :id and revision = :revision - 1
                        """)
                .param("id", survey.id().value())
                .param("revision", survey.revision())
                .param("version", survey.version())
                .param("changedOn", survey.changedOn())
                .param("draft", json.text(survey.draft()))
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("the survey was changed meanwhile");
        }
    }

    @Override
    public void remove(SurveyId id) {
        jdbc.sql("delete from survey_version where survey_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from survey where id = :id").param("id", id.value()).update();
    }

    @Override
    public void publish(SurveyId id, int version, Questionnaire questionnaire, LocalDate on) {
        jdbc.sql("""
                        insert into survey_version (survey_id, version, published_on, questionnaire)
                        values (:id, :version, :on, :questionnaire)
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("on", on)
                .param("questionnaire", json.text(questionnaire))
                .update();
    }

    @Override
    public List<Version> versions(SurveyId id) {
        return jdbc.sql("select version, published_on from survey_version where survey_id = :id order by version desc")
                .param("id", id.value())
                .query((row, number) ->
                        new Version(row.getInt("version"), row.getObject("published_on", LocalDate.class)))
                .list();
    }

    @Override
    public Optional<Questionnaire> version(SurveyId id, int version) {
        return jdbc.sql("select questionnaire from survey_version where survey_id = :id and version = :version")
                .param("id", id.value())
                .param("version", version)
                .query((row, number) -> json.stored(row.getString("questionnaire")))
                .optional();
    }

    @Override
    public boolean hasWaves(SurveyId id) {
        return jdbc.sql("select exists (select from wave where survey_id = :id) as held")
                .param("id", id.value())
                .query((row, number) -> row.getBoolean("held"))
                .single();
    }

    private Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                new SurveyId(row.getObject("id", UUID.class)),
                Audience.of(row.getString("audience")),
                row.getLong("revision"),
                row.getInt("version"),
                row.getObject("changed_on", LocalDate.class),
                json.stored(row.getString("draft")));
    }
}
