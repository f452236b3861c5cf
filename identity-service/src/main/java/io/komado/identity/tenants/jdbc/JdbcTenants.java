package io.komado.identity.tenants.jdbc;

import io.komado.identity.tenants.Tenants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tenants in PostgreSQL, where row-level security shows a transaction no tenant but its own. */
@Repository
class JdbcTenants implements Tenants {

    private final JdbcClient jdbc;

    JdbcTenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean exists() {
        return jdbc.sql("select exists (select 1 from tenant)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(String kind) {
        jdbc.sql("insert into tenant (kind) values (:kind) on conflict do nothing")
                .param("kind", kind)
                .update();
    }
}
