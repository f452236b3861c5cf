package io.komado.provisioning.closings.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.provisioning.closings.Answer;
import io.komado.provisioning.closings.Certificate;
import io.komado.provisioning.closings.Closing;
import io.komado.provisioning.closings.ClosingStage;
import io.komado.provisioning.closings.Closings;
import io.komado.provisioning.closings.Obstacle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClosings implements Closings {

    private static final String SELECT = """
            select closing_id, stage, asked_by_tenant, begun_by, confirmed_on, out_until, was_suspended, recipient, audit_until,
                version
            from closing
            """;

    private final JdbcClient jdbc;

    JdbcClosings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Closing> current() {
        return jdbc.sql(SELECT).query((row, number) -> closing(row)).optional();
    }

    @Override
    public Optional<Closing> currentLocked() {
        return jdbc.sql(SELECT + " for update")
                .query((row, number) -> closing(row))
                .optional();
    }

    @Override
    public void add(Closing closing) {
        with(closing, """
                insert into closing (closing_id, stage, asked_by_tenant, begun_by, confirmed_on, out_until, was_suspended, recipient,
                    audit_until)
                values (:id, :stage, :asked, :begunBy, :confirmedOn, :until, :suspended, :recipient, :auditUntil)
                """).update();
    }

    @Override
    public void update(Closing changed) {
        int updated = with(changed, """
                        update closing set stage = :stage, asked_by_tenant = :asked, begun_by = :begunBy, confirmed_on = :confirmedOn,
                            out_until = :until, was_suspended = :suspended, recipient = :recipient, audit_until = :auditUntil,
                            version = version + 1
                        where closing_id = :id and version = :version
                        """).param("version", changed.version()).update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("somebody else changed this closing first");
        }
    }

    @Override
    public void remove() {
        jdbc.sql("delete from closing_answer").update();
        jdbc.sql("delete from closing").update();
    }

    @Override
    public List<Answer> answers() {
        return jdbc.sql("""
                        select service, step, done, total, keys, rows_gone, accounts, erased_on from closing_answer
                        order by service
                        """)
                .query((row, number) -> new Answer(
                        row.getString("service"),
                        row.getString("step"),
                        row.getLong("done"),
                        row.getLong("total"),
                        List.of((String[]) row.getArray("keys").getArray()),
                        row.getLong("rows_gone"),
                        row.getLong("accounts"),
                        Optional.ofNullable(row.getObject("erased_on", LocalDate.class))))
                .list();
    }

    @Override
    public void keep(Answer answer) {
        jdbc.sql("""
                        insert into closing_answer (service, step, done, total, keys, rows_gone, accounts, erased_on)
                        values (:service, :step, :done, :total, :keys, :rows, :accounts, :erasedOn)
                        on conflict on constraint closing_answer_pk do update
                        set step = excluded.step, done = excluded.done, total = excluded.total, keys = excluded.keys,
                            rows_gone = excluded.rows_gone, accounts = excluded.accounts, erased_on = excluded.erased_on
                        where closing_answer.erased_on is null
                        """)
                .param("service", answer.service())
                .param("step", answer.step())
                .param("done", answer.done())
                .param("total", answer.total())
                .param("keys", answer.keys().toArray(String[]::new))
                .param("rows", answer.rows())
                .param("accounts", answer.accounts())
                .param("erasedOn", answer.erasedOn().orElse(null), Types.DATE)
                .update();
    }

    @Override
    public List<Obstacle> obstacles() {
        return jdbc.sql("select service, obstacle_id, kind from closing_obstacle order by service, obstacle_id")
                .query((row, number) -> new Obstacle(
                        row.getString("service"), row.getObject("obstacle_id", UUID.class), row.getString("kind")))
                .list();
    }

    @Override
    public void raise(Obstacle obstacle) {
        jdbc.sql("""
                        insert into closing_obstacle (service, obstacle_id, kind) values (:service, :id, :kind)
                        on conflict do nothing
                        """)
                .param("service", obstacle.service())
                .param("id", obstacle.id())
                .param("kind", obstacle.kind())
                .update();
    }

    @Override
    public void lift(Obstacle obstacle) {
        jdbc.sql("delete from closing_obstacle where service = :service and obstacle_id = :id")
                .param("service", obstacle.service())
                .param("id", obstacle.id())
                .update();
    }

    @Override
    public Optional<Certificate> certificate() {
        return jdbc.sql("select certificate_id, document, signature, issued_on, audit_until from certificate")
                .query((row, number) -> new Certificate(
                        row.getObject("certificate_id", UUID.class),
                        row.getString("document"),
                        row.getString("signature"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("audit_until", LocalDate.class)))
                .optional();
    }

    @Override
    public void add(Certificate certificate) {
        jdbc.sql("""
                        insert into certificate (certificate_id, document, signature, issued_on, audit_until)
                        values (:id, :document, :signature, :issuedOn, :auditUntil)
                        """)
                .param("id", certificate.id())
                .param("document", certificate.document())
                .param("signature", certificate.signature())
                .param("issuedOn", certificate.issuedOn())
                .param("auditUntil", certificate.auditUntil())
                .update();
    }

    @Override
    public void auditGone(LocalDate day) {
        jdbc.sql("update certificate set audit_gone_on = :day")
                .param("day", day)
                .update();
    }

    private JdbcClient.StatementSpec with(Closing closing, String sql) {
        return jdbc.sql(sql)
                .param("id", closing.id())
                .param("stage", closing.stage().code())
                .param("asked", closing.askedByTenant())
                .param("begunBy", closing.begunBy().map(StaffId::value).orElse(null), Types.OTHER)
                .param("confirmedOn", closing.confirmedOn().orElse(null), Types.DATE)
                .param("until", closing.takingOutUntil().orElse(null), Types.DATE)
                .param("suspended", closing.wasSuspended())
                .param("recipient", closing.recipient().orElse(null), Types.VARCHAR)
                .param("auditUntil", closing.auditUntil().orElse(null), Types.DATE);
    }

    private static Closing closing(ResultSet row) throws SQLException {
        return new Closing(
                row.getObject("closing_id", UUID.class),
                ClosingStage.of(row.getString("stage")),
                row.getBoolean("asked_by_tenant"),
                Optional.ofNullable(row.getObject("begun_by", UUID.class)).map(StaffId::new),
                Optional.ofNullable(row.getObject("confirmed_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("out_until", LocalDate.class)),
                row.getBoolean("was_suspended"),
                Optional.ofNullable(row.getString("recipient")),
                Optional.ofNullable(row.getObject("audit_until", LocalDate.class)),
                row.getLong("version"));
    }
}
