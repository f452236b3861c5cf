package io.komado.cases.intakes.jdbc;

import io.komado.cases.intakes.Account;
import io.komado.cases.intakes.Channel;
import io.komado.cases.intakes.DeskIntake;
import io.komado.cases.intakes.IntakeId;
import io.komado.cases.intakes.IntakeStatus;
import io.komado.cases.intakes.Intakes;
import io.komado.cases.intakes.Nature;
import io.komado.cases.intakes.QueuedIntake;
import io.komado.cases.intakes.StoreId;
import io.komado.cases.intakes.Work;
import io.komado.cases.intakes.Workload;
import io.komado.cases.tables.Word;
import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIntakes implements Intakes {

    /** As the partial indexes have it. */
    private static final String OPEN = "i.status in ('intake', 'verified', 'feedback-approved')";

    private final JdbcClient jdbc;
    private final SealedRow rows;

    JdbcIntakes(JdbcClient jdbc, SealedRow rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public boolean add(DeskIntake intake) {
        WrappedKey key = rows.newKey();
        ContentCipher cipher = rows.cipher(key);
        return jdbc.sql("""
                        insert into intake (id, version, client, kind, concern, channel, status, employees, received_at, due_on, late,
                            store, data_key, data_key_version, account, work)
                        values (:id, 1, :client, :kind, :concern, :channel, :status, :employees, :receivedAt, :dueOn, false,
                            cast(:store as uuid), :key, :keyVersion, :account, :work)
                        on conflict on constraint intake_pk do nothing
                        """)
                        .param("id", intake.id().value())
                        .param("client", intake.client().value())
                        .param("kind", intake.nature().kind().code())
                        .param(
                                "concern",
                                intake.nature().concern().map(Word::code).orElse(""))
                        .param("channel", intake.channel().code())
                        .param("status", intake.status().code())
                        .param("employees", intake.nature().isEmployees())
                        .param("receivedAt", intake.receivedAt().atOffset(ZoneOffset.UTC))
                        .param("dueOn", intake.dueOn())
                        .param(
                                "store",
                                intake.account().store().map(StoreId::toString).orElse(null))
                        .param("key", key.bytes())
                        .param("keyVersion", key.tenantKeyVersion())
                        .param("account", rows.seal(cipher, intake.account(), place(intake.id(), "account")))
                        .param("work", rows.seal(cipher, intake.work(), place(intake.id(), "work")))
                        .update()
                == 1;
    }

    @Override
    public Optional<DeskIntake> find(IntakeId id) {
        return jdbc.sql("select * from intake where id = :id")
                .param("id", id.value())
                .query((row, number) -> intake(row))
                .optional();
    }

    @Override
    public boolean save(DeskIntake intake) {
        ContentCipher cipher = jdbc.sql("select data_key, data_key_version from intake where id = :id")
                .param("id", intake.id().value())
                .query((row, number) -> rows.cipher(row))
                .single();
        return jdbc.sql("""
                        update intake set version = version + 1, status = :status, late = :late, work = :work
                        where id = :id and version = :version
                        """)
                        .param("id", intake.id().value())
                        .param("version", intake.version())
                        .param("status", intake.status().code())
                        .param("late", intake.late())
                        .param("work", rows.seal(cipher, intake.work(), place(intake.id(), "work")))
                        .update()
                == 1;
    }

    @Override
    public List<QueuedIntake> queue(Optional<TenantId> client, Optional<IntakeId> after, int limit) {
        String ofClient = client.isPresent() ? " and i.client = :client" : "";
        String behind = after.isPresent()
                ? " and (not i.employees, i.due_on, i.id) > (select not a.employees, a.due_on, a.id from intake a where a.id = :after)"
                : "";
        JdbcClient.StatementSpec query = jdbc.sql(
                        """
                        select i.id, i.client, c.name_ja, i.kind, i.concern, i.channel, i.status, i.received_at, i.due_on, i.late
                        from intake i join desk_client c on c.tenant_id = i.tenant_id and c.client = i.client
                        where\s""" + OPEN + ofClient + behind + " order by not i.employees, i.due_on, i.id limit :limit")
                .param("limit", limit);
        if (client.isPresent()) {
            query = query.param("client", client.get().value());
        }
        if (after.isPresent()) {
            query = query.param("after", after.get().value());
        }
        return query.query((row, number) -> queued(row)).list();
    }

    @Override
    public Workload workload() {
        return jdbc.sql("""
                        select count(*) as open, count(*) filter (where employees) as employees, count(*) filter (where late) as late
                        from intake i where
                        """ + OPEN)
                .query((row, number) -> new Workload(row.getInt("open"), row.getInt("employees"), row.getInt("late")))
                .single();
    }

    private DeskIntake intake(ResultSet row) throws SQLException {
        IntakeId id = new IntakeId(row.getObject("id", UUID.class));
        ContentCipher cipher = rows.cipher(row);
        return new DeskIntake(
                id,
                row.getLong("version"),
                new TenantId(row.getString("client")),
                Words.nature(row),
                Words.of(Channel.values(), row.getString("channel")),
                Words.of(IntakeStatus.values(), row.getString("status")),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("late"),
                rows.open(cipher, row.getBytes("account"), place(id, "account"), Account.class),
                rows.open(cipher, row.getBytes("work"), place(id, "work"), Work.class));
    }

    private static QueuedIntake queued(ResultSet row) throws SQLException {
        Nature nature = Words.nature(row);
        return new QueuedIntake(
                new IntakeId(row.getObject("id", UUID.class)),
                new TenantId(row.getString("client")),
                row.getString("name_ja"),
                nature,
                Words.of(Channel.values(), row.getString("channel")),
                Words.of(IntakeStatus.values(), row.getString("status")),
                LocalDate.ofInstant(row.getTimestamp("received_at").toInstant(), CoarseTime.TOKYO),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("late"));
    }

    private static String place(IntakeId id, String what) {
        return id + "/intake/" + what;
    }
}
