package io.komado.identity.units.jdbc;

import io.komado.identity.units.Unit;
import io.komado.identity.units.UnitId;
import io.komado.identity.units.Units;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units in PostgreSQL. */
@Repository
class JdbcUnits implements Units {

    private final JdbcClient jdbc;

    JdbcUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Unit> all() {
        return jdbc.sql("select unit_id, name, course from unit order by name, unit_id")
                .query((row, number) -> new Unit(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("course")))
                .list();
    }

    @Override
    public boolean exists(UnitId unit) {
        return jdbc.sql("select exists (select 1 from unit where unit_id = :unit)")
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(Unit unit) {
        write("insert into unit (unit_id, name, course) values (:id, :name, :course)", unit);
    }

    @Override
    public boolean rename(Unit unit) {
        return write("update unit set name = :name, course = :course where unit_id = :id", unit) == 1;
    }

    private int write(String sql, Unit unit) {
        return jdbc.sql(sql)
                .param("id", unit.id().value())
                .param("name", unit.name())
                .param("course", unit.course())
                .update();
    }
}
