package io.komado.identity.tenants.jdbc;

import io.komado.identity.tenants.TenantStanding;
import io.komado.identity.tenants.Tenants;
import java.util.Optional;
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
    public Optional<TenantStanding> standing() {
        return find("");
    }

    @Override
    public Optional<TenantStanding> lock() {
        return find(" for update");
    }

    private Optional<TenantStanding> find(String lock) {
        return jdbc.sql("select kind, live, open, founded_admins from tenant" + lock)
                .query((row, number) -> new TenantStanding(
                        row.getString("kind"),
                        row.getBoolean("live"),
                        row.getBoolean("open"),
                        row.getInt("founded_admins")))
                .optional();
    }

    @Override
    public void begin() {
        jdbc.sql("update tenant set live = true").update();
    }

    @Override
    public void setOpen(boolean open) {
        jdbc.sql("update tenant set open = :open").param("open", open).update();
    }

    @Override
    public void countFoundedAdmin() {
        jdbc.sql("update tenant set founded_admins = founded_admins + 1").update();
    }

    @Override
    public void add(String kind) {
        jdbc.sql("insert into tenant (kind) values (:kind) on conflict do nothing")
                .param("kind", kind)
                .update();
    }
}
