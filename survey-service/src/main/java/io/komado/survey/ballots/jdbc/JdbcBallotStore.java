package io.komado.survey.ballots.jdbc;

import io.komado.chassis.encryption.WrappedKey;
import io.komado.survey.ballots.BallotStore;
import io.komado.survey.ballots.Signer;
import io.komado.survey.ballots.Signer.Mark;
import io.komado.survey.waves.WaveId;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBallotStore implements BallotStore {

    private static final int SOME = 500;
    private static final int SEED = 32;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SecureRandom random = new SecureRandom();

    JdbcBallotStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.batches = new JdbcTemplate(dataSource);
        this.batches.setFetchSize(SOME);
    }

    @Override
    public void keep(WaveId wave, Purpose purpose, Keys keys) {
        jdbc.sql("""
                        insert into wave_key (wave_id, purpose, data_key, data_key_version, public_key, private_key)
                        values (:wave, :purpose, :key, :version, :public, :private)
                        """)
                .param("wave", wave.value())
                .param("purpose", code(purpose))
                .param("key", keys.wrapped().bytes())
                .param("version", keys.wrapped().tenantKeyVersion())
                .param("public", keys.publicKey())
                .param("private", keys.privateKey())
                .update();
    }

    @Override
    public Optional<Keys> keys(WaveId wave, Purpose purpose) {
        return jdbc.sql("""
                        select data_key, data_key_version, public_key, private_key from wave_key
                        where wave_id = :wave and purpose = :purpose
                        """)
                .param("wave", wave.value())
                .param("purpose", code(purpose))
                .query((row, number) -> new Keys(
                        new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version")),
                        row.getBytes("public_key"),
                        row.getBytes("private_key")))
                .optional();
    }

    @Override
    public void destroyKeys(WaveId wave, Purpose purpose) {
        jdbc.sql("delete from wave_key where wave_id = :wave and purpose = :purpose")
                .param("wave", wave.value())
                .param("purpose", code(purpose))
                .update();
    }

    @Override
    public List<Mark> marks(WaveId wave) {
        return jdbc.sql("select signer, blinded from signing_mark where wave_id = :wave")
                .param("wave", wave.value())
                .query((row, number) -> new Mark(new Signer(row.getString("signer")), row.getBytes("blinded")))
                .list();
    }

    @Override
    public void write(WaveId wave, List<Mark> marks) {
        batches.batchUpdate(
                "insert into signing_mark (wave_id, signer, blinded) values (?, ?, ?) on conflict do nothing",
                marks,
                SOME,
                (row, mark) -> {
                    row.setObject(1, wave.value());
                    row.setString(2, mark.signer().value());
                    row.setBytes(3, mark.blinded());
                });
    }

    @Override
    public void dropMarks(WaveId wave) {
        drop("signing_mark", wave);
    }

    /** The lock comes in a statement of its own, so that the next one sees whatever whoever held it has done. */
    @Override
    public Put put(WaveId wave, byte[] ballot, byte[] answers) {
        boolean open = jdbc.sql("select pg_try_advisory_xact_lock_shared(hashtextextended(:wave, 0)) as open")
                .param("wave", wave.toString())
                .query((row, number) -> row.getBoolean("open"))
                .single();
        if (!open) {
            return Put.CLOSED;
        }
        int put = jdbc.sql("""
                        insert into hand_in (wave_id, ballot, answers)
                        select :wave, :ballot, :answers where exists (select from wave where id = :wave and state = 'open')
                        on conflict do nothing
                        """)
                .param("wave", wave.value())
                .param("ballot", ballot)
                .param("answers", answers)
                .update();
        return put == 1 ? Put.TAKEN : handedIn(wave, ballot).isPresent() ? Put.SPENT : Put.CLOSED;
    }

    @Override
    public Optional<byte[]> handedIn(WaveId wave, byte[] ballot) {
        return jdbc.sql("select answers from hand_in where wave_id = :wave and ballot = :ballot")
                .param("wave", wave.value())
                .param("ballot", ballot)
                .query((row, number) -> row.getBytes("answers"))
                .optional();
    }

    @Override
    public void shut(WaveId wave) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:wave, 0))")
                .param("wave", wave.toString())
                .query((row, number) -> true)
                .list();
    }

    @Override
    public void eachShuffled(WaveId wave, BiConsumer<byte[], byte[]> ballotAndAnswers) {
        byte[] seed = new byte[SEED];
        random.nextBytes(seed);
        batches.query(
                "select ballot, answers from hand_in where wave_id = ? order by sha256(ballot || ?)",
                row -> {
                    ballotAndAnswers.accept(row.getBytes("ballot"), row.getBytes("answers"));
                },
                wave.value(),
                seed);
    }

    @Override
    public void emptyBox(WaveId wave) {
        drop("hand_in", wave);
    }

    @Override
    public void lay(WaveId wave, List<Sheet> sheets) {
        batches.batchUpdate(
                "insert into answer_sheet (wave_id, id, answers) values (?, ?, ?)", sheets, SOME, (row, sheet) -> {
                    row.setObject(1, wave.value());
                    row.setObject(2, sheet.id());
                    row.setBytes(3, sheet.answers());
                });
    }

    @Override
    public void dropSheets(WaveId wave) {
        drop("answer_sheet", wave);
    }

    @Override
    public void issue(WaveId wave, Collection<byte[]> tickets) {
        batches.batchUpdate("insert into ticket (wave_id, digest) values (?, ?)", tickets, SOME, (row, ticket) -> {
            row.setObject(1, wave.value());
            row.setBytes(2, ticket);
        });
    }

    @Override
    public boolean hasTicket(WaveId wave, byte[] ticket) {
        return jdbc.sql("select exists (select from ticket where wave_id = :wave and digest = :ticket) as there")
                .param("wave", wave.value())
                .param("ticket", ticket)
                .query((row, number) -> row.getBoolean("there"))
                .single();
    }

    @Override
    public void dropTickets(WaveId wave) {
        drop("ticket", wave);
    }

    private void drop(String table, WaveId wave) {
        jdbc.sql("delete from " + table + " where wave_id = :wave")
                .param("wave", wave.value())
                .update();
    }

    private static String code(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
