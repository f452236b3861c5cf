package io.komado.identity.timers.jdbc;

import io.komado.chassis.tenancy.TenantId;
import io.komado.identity.timers.Timer;
import io.komado.identity.timers.Timers;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Timers in a table whose policy shows every tenant's rows to the scheduler; they hold an id and a moment. */
@Repository
class JdbcTimers implements Timers {

    private final JdbcClient jdbc;

    JdbcTimers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void set(Timer timer, Instant due) {
        jdbc.sql("""
                        insert into staff_timer (kind, reference, due) values (:kind, :reference, :due)
                        on conflict (tenant_id, kind, reference) do update set due = excluded.due
                        """)
                .param("kind", timer.kind())
                .param("reference", timer.reference())
                .param("due", Timestamp.from(due))
                .update();
    }

    @Override
    public void clear(Timer timer) {
        jdbc.sql(
                        "delete from staff_timer where tenant_id = current_tenant() and kind = :kind and reference = :reference")
                .param("kind", timer.kind())
                .param("reference", timer.reference())
                .update();
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return jdbc.sql("""
                        select tenant_id, kind, reference from staff_timer where due <= :now order by due limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> new Due(
                        new TenantId(row.getString("tenant_id")),
                        new Timer(row.getString("kind"), row.getObject("reference", UUID.class))))
                .list();
    }

    @Override
    public boolean take(Timer timer, Instant now) {
        return jdbc.sql("""
                        delete from staff_timer where (tenant_id, kind, reference) in (
                            select tenant_id, kind, reference from staff_timer
                            where tenant_id = current_tenant() and kind = :kind and reference = :reference and due <= :now
                            for update skip locked)
                        """)
                        .param("kind", timer.kind())
                        .param("reference", timer.reference())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
