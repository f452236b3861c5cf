package io.komado.survey.evaluations.jdbc;

import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.survey.evaluations.Evaluation;
import io.komado.survey.evaluations.Evaluations;
import io.komado.survey.evaluations.FollowUp;
import io.komado.survey.waves.WaveId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcEvaluations implements Evaluations {

    /** What people wrote, as it lies under the key. */
    private record Words(String findings, String measures, String next) {}

    private final JdbcClient jdbc;
    private final DataKeys dataKeys;
    private final JsonMapper json;

    JdbcEvaluations(JdbcClient jdbc, DataKeys dataKeys, JsonMapper json) {
        this.jdbc = jdbc;
        this.dataKeys = dataKeys;
        this.json = json;
    }

    @Override
    public Optional<Evaluation> find(WaveId wave) {
        return jdbc.sql("""
                        select data_key, data_key_version, content, written_on, version from evaluation
                        where wave_id = :wave
                        """)
                .param("wave", wave.value())
                .query((row, number) -> evaluation(wave, row))
                .optional();
    }

    @Override
    public void keep(WaveId wave, Evaluation evaluation) {
        WrappedKey key = dataKeys.create();
        String words =
                json.writeValueAsString(new Words(evaluation.findings(), evaluation.measures(), evaluation.next()));
        int kept = jdbc.sql("""
                        insert into evaluation (wave_id, data_key, data_key_version, content, written_on, version)
                        values (:wave, :key, :keyVersion, :content, :on, :version)
                        on conflict on constraint evaluation_pk do update
                        set data_key = excluded.data_key, data_key_version = excluded.data_key_version,
                            content = excluded.content, written_on = excluded.written_on, version = excluded.version
                        where evaluation.version = excluded.version - 1
                        """)
                .param("wave", wave.value())
                .param("key", key.bytes())
                .param("keyVersion", key.tenantKeyVersion())
                .param("content", dataKeys.open(key).encrypt(words, place(wave)))
                .param("on", evaluation.writtenOn())
                .param("version", evaluation.version())
                .update();
        if (kept == 0) {
            throw new OptimisticLockingFailureException("the evaluation was changed meanwhile");
        }
    }

    @Override
    public List<FollowUp> followUps(WaveId wave) {
        return jdbc.sql("""
                        select id, stage, due_on, done_on, data_key, data_key_version, note from follow_up
                        where wave_id = :wave order by due_on, id
                        """)
                .param("wave", wave.value())
                .query((row, number) -> followUp(row))
                .list();
    }

    @Override
    public void add(WaveId wave, FollowUp followUp) {
        WrappedKey key = dataKeys.create();
        jdbc.sql("""
                        insert into follow_up (wave_id, id, stage, due_on, data_key, data_key_version, note)
                        values (:wave, :id, :stage, :dueOn, :key, :keyVersion, :note)
                        """)
                .param("wave", wave.value())
                .param("id", followUp.id())
                .param("stage", followUp.stage().code())
                .param("dueOn", followUp.dueOn())
                .param("key", key.bytes())
                .param("keyVersion", key.tenantKeyVersion())
                .param("note", dataKeys.open(key).encrypt(followUp.note(), place(followUp.id())))
                .update();
    }

    @Override
    public boolean done(WaveId wave, UUID id, @Nullable LocalDate on) {
        return jdbc.sql("update follow_up set done_on = cast(:on as date) where wave_id = :wave and id = :id")
                        .param("on", on == null ? null : on.toString())
                        .param("wave", wave.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private Evaluation evaluation(WaveId wave, ResultSet row) throws SQLException {
        Words words =
                json.readValue(dataKeys.open(key(row)).decrypt(row.getBytes("content"), place(wave)), Words.class);
        return new Evaluation(
                words.findings(),
                words.measures(),
                words.next(),
                row.getObject("written_on", LocalDate.class),
                row.getLong("version"));
    }

    private FollowUp followUp(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new FollowUp(
                id,
                FollowUp.Stage.of(row.getString("stage")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                dataKeys.open(key(row)).decrypt(row.getBytes("note"), place(id)));
    }

    private static WrappedKey key(ResultSet row) throws SQLException {
        return new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version"));
    }

    private static String place(WaveId wave) {
        return "evaluation " + wave;
    }

    private static String place(UUID followUp) {
        return "follow-up " + followUp;
    }
}
