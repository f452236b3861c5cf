package io.komado.identity.tenants.jdbc;

import io.komado.identity.tenants.Desks;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Desks in PostgreSQL. */
@Repository
class JdbcDesks implements Desks {

    private static final RowMapper<Desk> DESK = (row, number) -> new Desk(
            row.getObject("desk_id", UUID.class),
            row.getString("kind"),
            row.getObject("fallback_id", UUID.class),
            row.getBoolean("short_of_readers"),
            row.getObject("readers") == null ? OptionalInt.empty() : OptionalInt.of(row.getInt("readers")));

    private final JdbcClient jdbc;

    JdbcDesks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Desk> all() {
        return jdbc.sql("select desk_id, kind, fallback_id, short_of_readers, readers from desk order by desk_id")
                .query(DESK)
                .list();
    }

    @Override
    public Optional<Desk> find(UUID desk) {
        return jdbc.sql("select desk_id, kind, fallback_id, short_of_readers, readers from desk where desk_id = :desk")
                .param("desk", desk)
                .query(DESK)
                .optional();
    }

    @Override
    public void open(UUID desk, String kind) {
        jdbc.sql("insert into desk (desk_id, kind) values (:desk, :kind) on conflict do nothing")
                .param("kind", kind)
                .param("desk", desk)
                .update();
    }

    @Override
    public void setFallback(UUID desk, @Nullable UUID fallback) {
        jdbc.sql("update desk set fallback_id = :fallback where desk_id = :desk")
                .param("fallback", fallback)
                .param("desk", desk)
                .update();
    }

    @Override
    public void setShort(UUID desk, boolean shortOfReaders) {
        jdbc.sql("update desk set short_of_readers = :short where desk_id = :desk")
                .param("short", shortOfReaders)
                .param("desk", desk)
                .update();
    }

    @Override
    public void setReaders(UUID desk, int readers) {
        jdbc.sql("update desk set readers = :readers where desk_id = :desk")
                .param("readers", readers)
                .param("desk", desk)
                .update();
    }
}
