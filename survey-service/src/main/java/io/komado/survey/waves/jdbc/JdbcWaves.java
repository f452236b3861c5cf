package io.komado.survey.waves.jdbc;

import io.komado.survey.questionnaires.Audience;
import io.komado.survey.questionnaires.Questionnaire;
import io.komado.survey.questionnaires.QuestionnaireJson;
import io.komado.survey.questionnaires.SurveyId;
import io.komado.survey.waves.Repeat;
import io.komado.survey.waves.Wave;
import io.komado.survey.waves.WaveId;
import io.komado.survey.waves.WaveState;
import io.komado.survey.waves.Waves;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWaves implements Waves {

    private static final String LISTED = """
            select w.*, v.questionnaire, (select count(*) from ticket t where t.wave_id = w.id) as tickets
            from wave w join survey_version v on v.survey_id = w.survey_id and v.version = w.survey_version
            """;

    private final JdbcClient jdbc;
    private final QuestionnaireJson json;

    JdbcWaves(JdbcClient jdbc, QuestionnaireJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Listed> all() {
        return jdbc.sql(LISTED + " order by w.opens_on desc, w.id")
                .query((row, number) -> listed(row))
                .list();
    }

    @Override
    public Optional<Listed> listed(WaveId id) {
        return jdbc.sql(LISTED + " where w.id = :id")
                .param("id", id.value())
                .query((row, number) -> listed(row))
                .optional();
    }

    @Override
    public Optional<Wave> find(WaveId id) {
        return jdbc.sql("select * from wave where id = :id")
                .param("id", id.value())
                .query((row, number) -> wave(row))
                .optional();
    }

    @Override
    public void add(Wave wave) {
        jdbc.sql("""
                        insert into wave
                            (id, survey_id, survey_version, audience, state, opens_on, closes_on, repeats, reminders, revision)
                        values (:id, :survey, :version, :audience, :state, :opensOn, :closesOn, :repeats,
                            cast(:reminders as date[]), :revision)
                        """)
                .param("id", wave.id().value())
                .param("survey", wave.survey().value())
                .param("version", wave.surveyVersion())
                .param("audience", wave.audience().code())
                .param("state", wave.state().code())
                .param("opensOn", wave.opensOn())
                .param("closesOn", wave.closesOn())
                .param("repeats", months(wave.repeats()))
                .param("reminders", days(wave))
                .param("revision", wave.revision())
                .update();
    }

    @Override
    public void change(Wave wave) {
        int changed = jdbc.sql("""
                        update wave set state = :state, opens_on = :opensOn, closes_on = :closesOn,
                            reminders = cast(:reminders as date[]), revision = :revision
                        where id = :id and revision = :revision - 1
                        """)
                .param("id", wave.id().value())
                .param("state", wave.state().code())
                .param("opensOn", wave.opensOn())
                .param("closesOn", wave.closesOn())
                .param("reminders", days(wave))
                .param("revision", wave.revision())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("the wave was changed meanwhile");
        }
    }

    @Override
    public void remove(WaveId id) {
        jdbc.sql("delete from ticket where wave_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from wave where id = :id").param("id", id.value()).update();
    }

    @Override
    public void counted(WaveId id, OptionalInt responseRate) {
        jdbc.sql("update wave set response_rate = :rate where id = :id")
                .param("rate", responseRate.isPresent() ? responseRate.getAsInt() : null)
                .param("id", id.value())
                .update();
    }

    @Override
    public void evaluated(WaveId id) {
        jdbc.sql("update wave set evaluated = true where id = :id")
                .param("id", id.value())
                .update();
    }

    private Listed listed(ResultSet row) throws SQLException {
        Questionnaire questionnaire = json.stored(row.getString("questionnaire"));
        int rate = row.getInt("response_rate");
        return new Listed(
                wave(row),
                questionnaire.title(),
                questionnaire.questions().size(),
                row.wasNull() ? OptionalInt.empty() : OptionalInt.of(rate),
                row.getBoolean("evaluated"),
                row.getInt("tickets"));
    }

    private static Wave wave(ResultSet row) throws SQLException {
        int months = row.getInt("repeats");
        Repeat repeats = row.wasNull() ? null : new Repeat(months);
        java.sql.Date[] reminders = (java.sql.Date[]) row.getArray("reminders").getArray();
        return new Wave(
                new WaveId(row.getObject("id", UUID.class)),
                new SurveyId(row.getObject("survey_id", UUID.class)),
                row.getInt("survey_version"),
                Audience.of(row.getString("audience")),
                WaveState.of(row.getString("state")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                repeats,
                Arrays.stream(reminders).map(java.sql.Date::toLocalDate).toList(),
                row.getLong("revision"));
    }

    private static @Nullable Integer months(@Nullable Repeat repeats) {
        return repeats == null ? null : repeats.months();
    }

    private static String[] days(Wave wave) {
        return wave.reminders().stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
