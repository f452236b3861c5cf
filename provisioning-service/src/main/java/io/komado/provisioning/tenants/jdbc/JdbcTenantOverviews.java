package io.komado.provisioning.tenants.jdbc;

import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.tenants.Industry;
import io.komado.provisioning.tenants.Standing;
import io.komado.provisioning.tenants.TenantOverview;
import io.komado.provisioning.tenants.TenantOverview.LettersState;
import io.komado.provisioning.tenants.TenantOverviews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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
            select t.tenant_id, t.name, t.kind, t.industry, t.headcount_limit, t.created_at, t.standing, t.trial_until,
                t.contact_name, t.contact_address, t.contact_language, o.status,
                o.distribution_began_at is not null as distributing,
                (select max(ends) - 1 from contract c where c.tenant_id = t.tenant_id) as contract_until,
                (select count(*) from invoice i
                    where i.tenant_id = t.tenant_id and i.paid_on is null and i.due_on < :today) as overdue
            from tenant t
            left join lateral (
                select status, distribution_began_at from letter_order
                where tenant_id = t.tenant_id and status in ('making', 'ready', 'handed-over')
                order by ordered_at desc limit 1) o on true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTenantOverviews(@Qualifier("operatorJdbcClient") JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<TenantOverview> all() {
        return jdbc.sql(SELECT + " order by t.created_at desc, t.tenant_id")
                .param("today", today())
                .query((row, number) -> overview(row))
                .list();
    }

    @Override
    public Optional<TenantOverview> of(TenantId tenant) {
        return jdbc.sql(SELECT + " where t.tenant_id = :tenant")
                .param("tenant", tenant.value())
                .param("today", today())
                .query((row, number) -> overview(row))
                .optional();
    }

    private LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }

    private static TenantOverview overview(ResultSet row) throws SQLException {
        return new TenantOverview(
                new TenantId(row.getString("tenant_id")),
                row.getString("name"),
                Organisation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Industry.of(row.getString("industry")),
                row.getInt("headcount_limit"),
                row.getTimestamp("created_at").toInstant(),
                Standing.of(row.getString("standing")),
                row.getObject("trial_until", LocalDate.class),
                Optional.ofNullable(row.getObject("contract_until", LocalDate.class)),
                row.getInt("overdue"),
                Optional.ofNullable(JdbcTenants.contact(row)),
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
