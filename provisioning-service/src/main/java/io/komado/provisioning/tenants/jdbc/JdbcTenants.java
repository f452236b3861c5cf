package io.komado.provisioning.tenants.jdbc;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.tenants.Desk;
import io.komado.provisioning.tenants.Tenant;
import io.komado.provisioning.tenants.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTenants implements Tenants {

    private static final String SELECT = """
            select tenant_id, name, kind, headcount_limit, languages, created_at from tenant where tenant_id = :tenant
            """;

    private final JdbcClient jdbc;

    JdbcTenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Tenant tenant, Desk desk) {
        int added = jdbc.sql("""
                        insert into tenant (tenant_id, name, kind, headcount_limit, languages, created_at)
                        values (:tenant, :name, :kind, :headcountLimit, :languages, :createdAt)
                        on conflict do nothing
                        """)
                .param("tenant", tenant.id().value())
                .param("name", tenant.name())
                .param("kind", tenant.kind().name().toLowerCase(Locale.ROOT))
                .param("headcountLimit", tenant.headcountLimit())
                .param(
                        "languages",
                        tenant.languages().stream().map(Language::tag).toArray(String[]::new))
                .param("createdAt", tenant.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            jdbc.sql("insert into desk (id, kind) values (:id, :kind)")
                    .param("id", desk.id())
                    .param("kind", desk.kind().code())
                    .update();
        }
        return added == 1;
    }

    @Override
    public Optional<Tenant> current() {
        return find(SELECT);
    }

    @Override
    public Optional<Tenant> currentLocked() {
        return find(SELECT + " for update");
    }

    private Optional<Tenant> find(String sql) {
        return jdbc.sql(sql)
                .param("tenant", Tenancy.required().value())
                .query((row, number) -> tenant(row))
                .optional();
    }

    private static Tenant tenant(ResultSet row) throws SQLException {
        return new Tenant(
                new TenantId(row.getString("tenant_id")),
                row.getString("name"),
                Organisation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getInt("headcount_limit"),
                Arrays.stream((String[]) row.getArray("languages").getArray())
                        .map(Language::of)
                        .toList(),
                row.getTimestamp("created_at").toInstant());
    }
}
