package io.komado.identity.conflicts.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.identity.conflicts.Conflict;
import io.komado.identity.conflicts.Conflicts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conflicts of interest in PostgreSQL. */
@Repository
class JdbcConflicts implements Conflicts {

    private static final String SELECT =
            "select conflict_id, staff_id, about, reference, declared_by, declared_on from conflict_of_interest ";

    private static final RowMapper<Conflict> CONFLICT = (row, number) -> new Conflict(
            row.getObject("conflict_id", UUID.class),
            new StaffId(row.getObject("staff_id", UUID.class)),
            Conflict.About.of(row.getString("about")).orElseThrow(),
            row.getObject("reference", UUID.class),
            new StaffId(row.getObject("declared_by", UUID.class)),
            row.getObject("declared_on", LocalDate.class));

    private final JdbcClient jdbc;

    JdbcConflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Conflict conflict) {
        return jdbc.sql("""
                        insert into conflict_of_interest (conflict_id, staff_id, about, reference, declared_by, declared_on)
                        values (:id, :staff, :about, :reference, :by, :on) on conflict do nothing
                        """)
                        .param("id", conflict.id())
                        .param("staff", conflict.staff().value())
                        .param("about", conflict.about().code())
                        .param("reference", conflict.reference())
                        .param("by", conflict.declaredBy().value())
                        .param("on", conflict.declaredOn())
                        .update()
                == 1;
    }

    @Override
    public List<Conflict> of(StaffId staff) {
        return jdbc.sql(SELECT + "where staff_id = :staff order by declared_on, conflict_id")
                .param("staff", staff.value())
                .query(CONFLICT)
                .list();
    }

    @Override
    public Optional<Conflict> find(UUID id) {
        return jdbc.sql(SELECT + "where conflict_id = :id")
                .param("id", id)
                .query(CONFLICT)
                .optional();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from conflict_of_interest where conflict_id = :id")
                .param("id", id)
                .update();
    }
}
