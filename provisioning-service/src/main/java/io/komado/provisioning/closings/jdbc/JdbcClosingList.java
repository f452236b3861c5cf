package io.komado.provisioning.closings.jdbc;

import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.closings.ClosingList;
import io.komado.provisioning.closings.ClosingStage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under the operator's role, which sees these columns of all tenants and changes nothing. */
@Repository
class JdbcClosingList implements ClosingList {

    private final JdbcClient jdbc;

    JdbcClosingList(@Qualifier("operatorJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> all() {
        return jdbc.sql("""
                        select tenant_id, stage, confirmed_on, out_until from closing
                        order by stage = 'closed', out_until desc nulls first, tenant_id
                        """)
                .query((row, number) -> new Line(
                        new TenantId(row.getString("tenant_id")),
                        ClosingStage.of(row.getString("stage")),
                        Optional.ofNullable(row.getObject("confirmed_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("out_until", LocalDate.class))))
                .list();
    }
}
