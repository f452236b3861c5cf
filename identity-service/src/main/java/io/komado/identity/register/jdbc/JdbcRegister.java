package io.komado.identity.register.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.identity.register.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register in PostgreSQL. */
@Repository
class JdbcRegister implements Register {

    private final JdbcClient jdbc;

    JdbcRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Designation> designations() {
        return jdbc.sql(
                        "select staff_id, designated_on, ended_on from designation order by designated_on desc, staff_id")
                .query((row, number) -> new Designation(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        row.getObject("designated_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    @Override
    public boolean designate(StaffId staff, LocalDate on) {
        return jdbc.sql("""
                        insert into designation (staff_id, designated_on) values (:staff, :on) on conflict do nothing
                        """).param("staff", staff.value()).param("on", on).update() == 1;
    }

    @Override
    public boolean end(StaffId staff, LocalDate on) {
        return jdbc.sql("update designation set ended_on = :on where staff_id = :staff and ended_on is null")
                        .param("staff", staff.value())
                        .param("on", on)
                        .update()
                == 1;
    }

    @Override
    public List<Window> windows() {
        return jdbc.sql("select window_id, name, kind from contact_window order by kind, name")
                .query((row, number) -> new Window(
                        row.getObject("window_id", UUID.class),
                        row.getString("name"),
                        row.getString("kind").equals("external")))
                .list();
    }

    @Override
    public void add(Window window) {
        write("insert into contact_window (window_id, name, kind) values (:id, :name, :kind)", window);
    }

    @Override
    public boolean change(Window window) {
        return write("update contact_window set name = :name, kind = :kind where window_id = :id", window) == 1;
    }

    @Override
    public boolean remove(UUID window) {
        return jdbc.sql("delete from contact_window where window_id = :id")
                        .param("id", window)
                        .update()
                == 1;
    }

    private int write(String sql, Window window) {
        return jdbc.sql(sql)
                .param("id", window.id())
                .param("name", window.name())
                .param("kind", window.external() ? "external" : "internal")
                .update();
    }
}
