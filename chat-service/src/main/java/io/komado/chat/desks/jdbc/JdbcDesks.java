package io.komado.chat.desks.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.desks.Desk;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.Desks;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Desks in PostgreSQL. */
@Repository
class JdbcDesks implements Desks {

    private final JdbcClient jdbc;

    JdbcDesks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Desk> all() {
        return jdbc.sql("select desk_id, kind from desk order by kind, desk_id")
                .query((row, number) ->
                        new Desk(new DeskId(row.getObject("desk_id", UUID.class)), row.getString("kind")))
                .list();
    }

    @Override
    public boolean exists(DeskId desk) {
        return jdbc.sql("select exists (select 1 from desk where desk_id = :desk)")
                .param("desk", desk.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void open(Desk desk) {
        jdbc.sql("insert into desk (desk_id, kind) values (:desk, :kind) on conflict do nothing")
                .param("desk", desk.id().value())
                .param("kind", desk.kind())
                .update();
    }

    @Override
    public List<StaffId> readers() {
        return jdbc.sql("select staff_id from desk_reader order by staff_id")
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    @Override
    public boolean isReader(StaffId staff) {
        return jdbc.sql("select exists (select 1 from desk_reader where staff_id = :staff)")
                .param("staff", staff.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void addReader(StaffId staff) {
        jdbc.sql("insert into desk_reader (staff_id) values (:staff) on conflict do nothing")
                .param("staff", staff.value())
                .update();
    }
}
