package io.komado.provisioning.breakglass.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.provisioning.breakglass.Opening;
import io.komado.provisioning.breakglass.Openings;
import io.komado.provisioning.breakglass.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenings implements Openings {

    private static final String ALL = """
            select id, reason, explanation, asked_by, asked_at, until, confirmed_by, ended_at from break_glass
            """;

    private final JdbcClient jdbc;

    JdbcOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Opening> all() {
        return jdbc.sql(ALL + "order by asked_at desc, id")
                .query((row, index) -> opening(row))
                .list();
    }

    @Override
    public Optional<Opening> find(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .param("id", id)
                .query((row, index) -> opening(row))
                .optional();
    }

    @Override
    public void add(Opening asked) {
        jdbc.sql("""
                        insert into break_glass (id, reason, explanation, asked_by, asked_at, until)
                        values (:id, :reason, :explanation, :askedBy, :askedAt, :until)
                        """)
                .param("id", asked.id())
                .param("reason", asked.reason().code())
                .param("explanation", asked.explanation())
                .param("askedBy", asked.askedBy().value())
                .param("askedAt", asked.askedAt().atOffset(ZoneOffset.UTC))
                .param("until", asked.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void update(Opening changed) {
        jdbc.sql("update break_glass set confirmed_by = :confirmedBy, ended_at = :endedAt where id = :id")
                .param("confirmedBy", changed.confirmedBy().map(StaffId::value).orElse(null))
                .param(
                        "endedAt",
                        changed.endedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("id", changed.id())
                .update();
    }

    private static Opening opening(ResultSet row) throws SQLException {
        return new Opening(
                row.getObject("id", UUID.class),
                Reason.of(row.getString("reason")),
                row.getString("explanation"),
                new StaffId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                Optional.ofNullable(row.getObject("confirmed_by", UUID.class)).map(StaffId::new),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
