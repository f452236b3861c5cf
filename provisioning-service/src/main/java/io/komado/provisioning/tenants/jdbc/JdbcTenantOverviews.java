package io.komado.provisioning.tenants.jdbc;

import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.tenants.TenantOverview;
import io.komado.provisioning.tenants.TenantOverview.LettersState;
import io.komado.provisioning.tenants.TenantOverviews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTenantOverviews implements TenantOverviews {

    private static final String SELECT = """
            select t.tenant_id, t.name, t.kind, t.headcount_limit, t.created_at, o.status,
                o.distribution_began_at is not null as distributing
            from tenant t
            left join lateral (
                select status, distribution_began_at from letter_order
                where tenant_id = t.tenant_id and status in ('making', 'ready', 'handed-over')
                order by ordered_at desc limit 1) o on true
            """;

    private final JdbcClient jdbc;

    JdbcTenantOverviews(@Qualifier("operatorJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TenantOverview> all() {
        return jdbc.sql(SELECT + " order by t.created_at desc, t.tenant_id")
                .query((row, number) -> overview(row))
                .list();
    }

    @Override
    public Optional<TenantOverview> of(TenantId tenant) {
        return jdbc.sql(SELECT + " where t.tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query((row, number) -> overview(row))
                .optional();
    }

    private static TenantOverview overview(ResultSet row) throws SQLException {
        return new TenantOverview(
                new TenantId(row.getString("tenant_id")),
                row.getString("name"),
                Organisation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getInt("headcount_limit"),
                row.getTimestamp("created_at").toInstant(),
                state(row.getString("status"), row.getBoolean("distributing")));
    }

    private static LettersState state(@Nullable String status, boolean distributing) {
        if (distributing) {
            return LettersState.DISTRIBUTING;
        }
        return status == null
                ? LettersState.NONE
                : LettersState.valueOf(status.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
