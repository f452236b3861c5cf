package io.komado.provisioning.applications.jdbc;

import io.komado.provisioning.applications.Application;
import io.komado.provisioning.applications.ApplicationQueue;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcApplicationQueue implements ApplicationQueue {

    private final JdbcClient jdbc;

    JdbcApplicationQueue(@Qualifier("operatorJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Application> all() {
        return jdbc.sql(ApplicationRows.SELECT + "order by status desc, received_at, tenant_id")
                .query((row, number) -> ApplicationRows.read(row))
                .list();
    }
}
