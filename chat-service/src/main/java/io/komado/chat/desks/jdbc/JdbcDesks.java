package io.komado.chat.desks.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.desks.Desk;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.DeskKind;
import io.komado.chat.desks.DeskReader;
import io.komado.chat.desks.Desks;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Desks in PostgreSQL. */
@Repository
class JdbcDesks implements Desks {

    private static final String SELECT = "select desk_id, kind, live from desk ";

    private static final RowMapper<Desk> DESK = (row, number) -> new Desk(
            new DeskId(row.getObject("desk_id", UUID.class)),
            DeskKind.of(row.getString("kind")),
            row.getBoolean("live"));

    private final JdbcClient jdbc;

    JdbcDesks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Desk> all() {
        return jdbc.sql(SELECT + "order by kind desc, desk_id").query(DESK).list();
    }

    @Override
    public Optional<Desk> find(DeskId desk) {
        return jdbc.sql(SELECT + "where desk_id = :desk")
                .param("desk", desk.value())
                .query(DESK)
                .optional();
    }

    @Override
    public void open(DeskId desk, DeskKind kind) {
        jdbc.sql("insert into desk (desk_id, kind) values (:desk, :kind) on conflict do nothing")
                .param("desk", desk.value())
                .param("kind", kind.code())
                .update();
    }

    @Override
    public void counted(DeskId desk, int readers, @Nullable DeskId standIn) {
        jdbc.sql("update desk set readers = :readers, stand_in = :standIn where desk_id = :desk")
                .param("desk", desk.value())
                .param("readers", readers)
                .param("standIn", standIn == null ? null : standIn.value(), Types.OTHER)
                .update();
        jdbc.sql("""
                        update desk set live = true where not live and (readers >= 2 or (kind = 'external' and readers >= 1)
                            or exists (select from desk o
                                where o.desk_id = desk.stand_in and o.kind = 'external' and o.readers >= 1))
                        """).update();
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
        return jdbc.sql("select distinct r.staff_id from desk d join desk_reader r on " + DeskRights.GRANT_HOLDS
                        + " where d.desk_id = :desk order by r.staff_id")
                .param("desk", desk.value())
                .param("day", day)
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    @Override
    public Set<DeskId> readBy(StaffId staff, LocalDate day) {
        return Set.copyOf(jdbc.sql("select distinct d.desk_id from desk d join desk_reader r on "
                        + DeskRights.GRANT_HOLDS + " where r.staff_id = :staff")
                .param("staff", staff.value())
                .param("day", day)
                .query((row, number) -> new DeskId(row.getObject("desk_id", UUID.class)))
                .list());
    }

    @Override
    public boolean addReader(DeskReader reader) {
        DeskId desk = reader.desk();
        return jdbc.sql("""
                        insert into desk_reader (grant_id, staff_id, desk_id, kinds, from_date, until_date)
                        values (:grant, :staff, :desk, :kinds, :from, :until)
                        on conflict (tenant_id, grant_id) do update
                        set from_date = excluded.from_date, until_date = excluded.until_date
                        returning xmax = 0
                        """)
                .param("grant", reader.grant())
                .param("staff", reader.staff().value())
                .param("desk", desk == null ? null : desk.value(), Types.OTHER)
                .param("kinds", reader.kinds().stream().map(DeskKind::code).toArray(String[]::new))
                .param("from", reader.from())
                .param("until", reader.until())
                .query(Boolean.class)
                .single();
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
