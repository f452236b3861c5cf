package io.komado.provisioning.orders.jdbc;

import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.orders.OrderId;
import io.komado.provisioning.orders.UnfinishedOrders;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnfinishedOrders implements UnfinishedOrders {

    private final JdbcClient jdbc;

    JdbcUnfinishedOrders(@Qualifier("operatorJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Unfinished> all() {
        return jdbc.sql("""
                        select tenant_id, id from letter_order
                        where leased_until < now() or (removal_due and leased_until is null)
                        """)
                .query((row, number) -> new Unfinished(
                        new TenantId(row.getString("tenant_id")), new OrderId(row.getObject("id", UUID.class))))
                .list();
    }
}
