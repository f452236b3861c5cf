package io.komado.chat.desks.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.desks.Desk;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.DeskReader;
import io.komado.chat.desks.Desks;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
    public boolean takesIn() {
        return jdbc.sql("select not exists (select from intake where not open)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void takeIn(boolean open) {
        jdbc.sql("""
                        insert into intake (open) values (:open)
                        on conflict on constraint intake_pk do update set open = excluded.open
                        """).param("open", open).update();
    }

    @Override
    public List<StaffId> readers(DeskId desk, LocalDate day) {
        return jdbc.sql("""
                        select distinct staff_id from desk_reader
                        where (desk_id is null or desk_id = :desk) and from_date <= :day and until_date > :day
                        order by staff_id
                        """)
                .param("desk", desk.value())
                .param("day", day)
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    @Override
    public Set<DeskId> readBy(StaffId staff, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select desk_id from desk d where exists (
                            select 1 from desk_reader r
                            where r.staff_id = :staff and (r.desk_id is null or r.desk_id = d.desk_id)
                                and r.from_date <= :day and r.until_date > :day)
                        """)
                .param("staff", staff.value())
                .param("day", day)
                .query((row, number) -> new DeskId(row.getObject("desk_id", UUID.class)))
                .list());
    }

    @Override
    public void addReader(DeskReader reader) {
        DeskId desk = reader.desk();
        jdbc.sql("""
                        insert into desk_reader (grant_id, staff_id, desk_id, from_date, until_date)
                        values (:grant, :staff, :desk, :from, :until)
                        on conflict (tenant_id, grant_id) do update
                        set from_date = excluded.from_date, until_date = excluded.until_date
                        """)
                .param("grant", reader.grant())
                .param("staff", reader.staff().value())
                .param("desk", desk == null ? null : desk.value())
                .param("from", reader.from())
                .param("until", reader.until())
                .update();
    }

    @Override
    public void endReading(UUID grant, LocalDate until) {
        jdbc.sql("update desk_reader set until_date = :until where grant_id = :grant")
                .param("until", until)
                .param("grant", grant)
                .update();
    }

    @Override
    public void removeReader(UUID grant) {
        jdbc.sql("delete from desk_reader where grant_id = :grant")
                .param("grant", grant)
                .update();
    }
}
