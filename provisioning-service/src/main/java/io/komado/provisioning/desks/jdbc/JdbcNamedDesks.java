package io.komado.provisioning.desks.jdbc;

import io.komado.provisioning.desks.NamedDesk;
import io.komado.provisioning.desks.NamedDesks;
import io.komado.provisioning.tenants.Desk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNamedDesks implements NamedDesks {

    private static final RowMapper<NamedDesk> DESK = (row, number) -> new NamedDesk(
            new Desk(
                    row.getObject("id", UUID.class),
                    Desk.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT))),
            row.getString("name_ja"),
            row.getString("name_en"));

    private final JdbcClient jdbc;

    JdbcNamedDesks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<NamedDesk> all() {
        return jdbc.sql("select id, kind, name_ja, name_en from desk order by kind desc, name_ja, id")
                .query(DESK)
                .list();
    }

    @Override
    public Optional<NamedDesk> find(UUID desk) {
        return jdbc.sql("select id, kind, name_ja, name_en from desk where id = :id")
                .param("id", desk)
                .query(DESK)
                .optional();
    }

    @Override
    public void add(NamedDesk desk) {
        with(desk, "insert into desk (id, kind, name_ja, name_en) values (:id, :kind, :japanese, :english)")
                .param("kind", desk.desk().kind().code())
                .update();
    }

    @Override
    public void rename(NamedDesk desk) {
        with(desk, "update desk set name_ja = :japanese, name_en = :english where id = :id")
                .update();
    }

    private JdbcClient.StatementSpec with(NamedDesk desk, String sql) {
        return jdbc.sql(sql)
                .param("id", desk.desk().id())
                .param("japanese", desk.japanese())
                .param("english", desk.english());
    }
}
