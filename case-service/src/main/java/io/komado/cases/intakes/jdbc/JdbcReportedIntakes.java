package io.komado.cases.intakes.jdbc;

import io.komado.cases.intakes.Account;
import io.komado.cases.intakes.Channel;
import io.komado.cases.intakes.Feedback;
import io.komado.cases.intakes.IntakeId;
import io.komado.cases.intakes.IntakeStatus;
import io.komado.cases.intakes.ReportedIntake;
import io.komado.cases.intakes.ReportedIntakes;
import io.komado.cases.intakes.Verification;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.tables.Word;
import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.chassis.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReportedIntakes implements ReportedIntakes {

    /** What is encrypted of a report. */
    record Content(String store, Account account, Verification verification, Feedback feedback) {

        static Content of(ReportedIntake report) {
            return new Content(report.store(), report.account(), report.verification(), report.feedback());
        }
    }

    private final JdbcClient jdbc;
    private final SealedRow rows;

    JdbcReportedIntakes(JdbcClient jdbc, SealedRow rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public boolean add(ReportedIntake report) {
        if (isBeingErased()) {
            return false;
        }
        WrappedKey key = rows.newKey();
        return jdbc.sql("""
                        insert into intake_report (id, version, desk, kind, concern, channel, status, received_on, reported_on, data_key,
                            data_key_version, content)
                        values (:id, 1, :desk, :kind, :concern, :channel, :status, :receivedOn, :reportedOn, :key, :keyVersion, :content)
                        on conflict on constraint intake_report_pk do nothing
                        """)
                        .param("id", report.id().value())
                        .param("desk", report.desk().value())
                        .param("kind", report.nature().kind().code())
                        .param(
                                "concern",
                                report.nature().concern().map(Word::code).orElse(""))
                        .param("channel", report.channel().code())
                        .param("status", report.status().code())
                        .param("receivedOn", report.receivedOn())
                        .param("reportedOn", report.reportedOn())
                        .param("key", key.bytes())
                        .param("keyVersion", key.tenantKeyVersion())
                        .param("content", rows.seal(rows.cipher(key), Content.of(report), place(report.id())))
                        .update()
                == 1;
    }

    @Override
    public Optional<ReportedIntake> find(IntakeId id) {
        return jdbc.sql("select * from intake_report where id = :id")
                .param("id", id.value())
                .query((row, number) -> report(row))
                .optional();
    }

    @Override
    public boolean save(ReportedIntake report) {
        ContentCipher cipher = jdbc.sql("select data_key, data_key_version from intake_report where id = :id")
                .param("id", report.id().value())
                .query((row, number) -> rows.cipher(row))
                .single();
        return jdbc.sql("""
                        update intake_report set version = version + 1, status = :status, opened_case = cast(:opened as uuid),
                            content = :content
                        where id = :id and version = :version
                        """)
                        .param("id", report.id().value())
                        .param("version", report.version())
                        .param("status", report.status().code())
                        .param("opened", report.opened().map(CaseId::toString).orElse(null))
                        .param("content", rows.seal(cipher, Content.of(report), place(report.id())))
                        .update()
                == 1;
    }

    @Override
    public List<ReportedIntake> newest(Optional<IntakeId> after, int limit) {
        return jdbc.sql("""
                        select * from intake_report r
                        where cast(:after as uuid) is null or (r.reported_on, r.id) <
                            (select a.reported_on, a.id from intake_report a where a.id = cast(:after as uuid))
                        order by reported_on desc, id desc limit :limit
                        """)
                .param("after", after.map(IntakeId::toString).orElse(null))
                .param("limit", limit)
                .query((row, number) -> report(row))
                .list();
    }

    private boolean isBeingErased() {
        return jdbc.sql("select exists (select from erasure)")
                .query(Boolean.class)
                .single();
    }

    private ReportedIntake report(ResultSet row) throws SQLException {
        IntakeId id = new IntakeId(row.getObject("id", UUID.class));
        Content content = rows.open(rows.cipher(row), row.getBytes("content"), place(id), Content.class);
        return new ReportedIntake(
                id,
                row.getLong("version"),
                new TenantId(row.getString("desk")),
                Words.nature(row),
                Words.of(Channel.values(), row.getString("channel")),
                Words.of(IntakeStatus.values(), row.getString("status")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("reported_on", LocalDate.class),
                content.store(),
                content.account(),
                content.verification(),
                content.feedback(),
                Optional.ofNullable(row.getObject("opened_case", UUID.class)).map(CaseId::new));
    }

    private static String place(IntakeId id) {
        return id + "/intake-report";
    }
}
