package io.komado.cases.intakes.jdbc;

import io.komado.cases.intakes.Handover;
import io.komado.cases.intakes.HandoverId;
import io.komado.cases.intakes.HandoverStatus;
import io.komado.cases.intakes.Handovers;
import io.komado.cases.intakes.IntakeId;
import io.komado.cases.intakes.PoliceReport;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHandovers implements Handovers {

    /** What is encrypted of a hand-over. */
    record Content(String store, String what, Optional<PoliceReport> police) {

        static Content of(Handover handover) {
            return new Content(handover.store(), handover.what(), handover.police());
        }
    }

    private final JdbcClient jdbc;
    private final SealedRow rows;

    JdbcHandovers(JdbcClient jdbc, SealedRow rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public boolean add(Handover handover) {
        WrappedKey key = rows.newKey();
        return jdbc.sql("""
                        insert into handover (id, version, status, at, policy, staff_id, data_key, data_key_version, content)
                        values (:id, 1, :status, :at, :policy, :staff, :key, :keyVersion, :content)
                        on conflict on constraint handover_pk do nothing
                        """)
                        .param("id", handover.id().value())
                        .param("status", handover.status().code())
                        .param("at", handover.at().atOffset(ZoneOffset.UTC))
                        .param("policy", handover.policy())
                        .param("staff", handover.by().value())
                        .param("key", key.bytes())
                        .param("keyVersion", key.tenantKeyVersion())
                        .param("content", rows.seal(rows.cipher(key), Content.of(handover), place(handover.id())))
                        .update()
                == 1;
    }

    @Override
    public Optional<Handover> find(HandoverId id) {
        return jdbc.sql("select * from handover where id = :id")
                .param("id", id.value())
                .query((row, number) -> handover(row))
                .optional();
    }

    @Override
    public boolean save(Handover handover) {
        ContentCipher cipher = jdbc.sql("select data_key, data_key_version from handover where id = :id")
                .param("id", handover.id().value())
                .query((row, number) -> rows.cipher(row))
                .single();
        return jdbc.sql("""
                        update handover set version = version + 1, status = :status, intake = cast(:intake as uuid), content = :content
                        where id = :id and version = :version
                        """)
                        .param("id", handover.id().value())
                        .param("version", handover.version())
                        .param("status", handover.status().code())
                        .param(
                                "intake",
                                handover.intake().map(IntakeId::toString).orElse(null))
                        .param("content", rows.seal(cipher, Content.of(handover), place(handover.id())))
                        .update()
                == 1;
    }

    @Override
    public List<Handover> newest(int limit) {
        return jdbc.sql("select * from handover order by at desc, id limit :limit")
                .param("limit", limit)
                .query((row, number) -> handover(row))
                .list();
    }

    private Handover handover(ResultSet row) throws SQLException {
        HandoverId id = new HandoverId(row.getObject("id", UUID.class));
        Content content = rows.open(rows.cipher(row), row.getBytes("content"), place(id), Content.class);
        return new Handover(
                id,
                row.getLong("version"),
                Words.of(HandoverStatus.values(), row.getString("status")),
                row.getTimestamp("at").toInstant(),
                row.getInt("policy"),
                new StaffId(row.getObject("staff_id", UUID.class)),
                content.store(),
                content.what(),
                content.police(),
                Optional.ofNullable(row.getObject("intake", UUID.class)).map(IntakeId::new));
    }

    private static String place(HandoverId id) {
        return id + "/handover";
    }
}
