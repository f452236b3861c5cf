package io.komado.survey.results.jdbc;

import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.survey.questionnaires.SurveyId;
import io.komado.survey.results.ResultStore;
import io.komado.survey.results.Results;
import io.komado.survey.waves.WaveId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcResultStore implements ResultStore {

    private record Row(UUID wave, WrappedKey key, byte[] results) {}

    private final JdbcClient jdbc;
    private final DataKeys dataKeys;
    private final JsonMapper json;

    JdbcResultStore(JdbcClient jdbc, DataKeys dataKeys, JsonMapper json) {
        this.jdbc = jdbc;
        this.dataKeys = dataKeys;
        this.json = json;
    }

    @Override
    public void keep(WaveId wave, Results results, Map<String, List<String>> texts) {
        WrappedKey key = dataKeys.create();
        ContentCipher cipher = dataKeys.open(key);
        jdbc.sql("""
                        insert into wave_result (wave_id, data_key, data_key_version, results)
                        values (:wave, :key, :version, :results)
                        """)
                .param("wave", wave.value())
                .param("key", key.bytes())
                .param("version", key.tenantKeyVersion())
                .param("results", cipher.encrypt(json.writeValueAsString(results), place(wave.value())))
                .update();
        texts.forEach((question, written) -> jdbc.sql(
                        "insert into wave_text (wave_id, question_id, content) values (:wave, :question, :content)")
                .param("wave", wave.value())
                .param("question", question)
                .param("content", cipher.encrypt(json.writeValueAsString(written), place(wave, question)))
                .update());
    }

    @Override
    public Optional<Results> find(WaveId wave) {
        return jdbc.sql("select wave_id, data_key, data_key_version, results from wave_result where wave_id = :wave")
                .param("wave", wave.value())
                .query((row, number) -> row(row))
                .optional()
                .map(this::read);
    }

    @Override
    public Optional<List<String>> texts(WaveId wave, String question) {
        return jdbc.sql("""
                        select data_key, data_key_version, content
                        from wave_text join wave_result using (tenant_id, wave_id)
                        where wave_id = :wave and question_id = :question
                        """)
                .param("wave", wave.value())
                .param("question", question)
                .query((row, number) -> Map.entry(
                        new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version")),
                        row.getBytes("content")))
                .optional()
                .map(found -> Arrays.asList(json.readValue(
                        dataKeys.open(found.getKey()).decrypt(found.getValue(), place(wave, question)),
                        String[].class)));
    }

    @Override
    public List<Results> ofSurvey(SurveyId survey) {
        return jdbc.sql("""
                        select r.wave_id, r.data_key, r.data_key_version, r.results
                        from wave_result r join wave w on w.tenant_id = r.tenant_id and w.id = r.wave_id
                        where w.survey_id = :survey order by w.closes_on, w.id
                        """).param("survey", survey.value()).query((row, number) -> row(row)).list().stream()
                .map(this::read)
                .toList();
    }

    private Results read(Row row) {
        return json.readValue(dataKeys.open(row.key()).decrypt(row.results(), place(row.wave())), Results.class);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("wave_id", UUID.class),
                new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version")),
                row.getBytes("results"));
    }

    private static String place(UUID wave) {
        return "results " + wave;
    }

    private static String place(WaveId wave, String question) {
        return "texts " + wave + ' ' + question;
    }
}
