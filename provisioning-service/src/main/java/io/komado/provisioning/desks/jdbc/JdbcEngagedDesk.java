package io.komado.provisioning.desks.jdbc;

import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.desks.EngagedDesk;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEngagedDesk implements EngagedDesk {

    private final JdbcClient jdbc;

    JdbcEngagedDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<TenantId> current() {
        return jdbc.sql("select desk from engaged_desk")
                .query((row, number) -> new TenantId(row.getString("desk")))
                .optional();
    }

    @Override
    public void engage(TenantId desk) {
        jdbc.sql("""
                        insert into engaged_desk (desk) values (:desk)
                        on conflict on constraint engaged_desk_pk do update set desk = excluded.desk
                        """).param("desk", desk.value()).update();
    }

    @Override
    public void release() {
        jdbc.sql("delete from engaged_desk").update();
    }
}
