package io.komado.provisioning.tenants.jdbc;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.notices.Contact;
import io.komado.provisioning.tenants.Desk;
import io.komado.provisioning.tenants.Industry;
import io.komado.provisioning.tenants.Standing;
import io.komado.provisioning.tenants.Tenant;
import io.komado.provisioning.tenants.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTenants implements Tenants {

    private static final String SELECT = """
            select tenant_id, name, kind, industry, headcount_limit, languages, created_at, standing, trial_until,
                contact_name, contact_address, contact_language, version
            from tenant where tenant_id = :tenant
            """;

    private final JdbcClient jdbc;

    JdbcTenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Tenant tenant, Desk desk) {
        int added = with(tenant, """
                        insert into tenant (tenant_id, name, kind, industry, headcount_limit, languages, created_at, standing,
                            trial_until, contact_name, contact_address, contact_language)
                        values (:tenant, :name, :kind, :industry, :headcountLimit, :languages, :createdAt, :standing,
                            :trialUntil, :contactName, :contactAddress, :contactLanguage)
                        on conflict do nothing
                        """)
                .param("name", tenant.name())
                .param("kind", tenant.kind().name().toLowerCase(Locale.ROOT))
                .param("industry", tenant.industry().code())
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

    @Override
    public void update(Tenant changed) {
        int updated = with(changed, """
                        update tenant set headcount_limit = :headcountLimit, standing = :standing, trial_until = :trialUntil,
                            contact_name = :contactName, contact_address = :contactAddress,
                            contact_language = :contactLanguage, version = version + 1
                        where tenant_id = :tenant and version = :version
                        """).param("version", changed.version()).update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("somebody else changed this tenant first");
        }
    }

    private JdbcClient.StatementSpec with(Tenant tenant, String sql) {
        return jdbc.sql(sql)
                .param("tenant", tenant.id().value())
                .param("headcountLimit", tenant.headcountLimit())
                .param("standing", tenant.standing().code())
                .param("trialUntil", tenant.trialUntil())
                .param("contactName", tenant.contact().map(Contact::name).orElse(null))
                .param("contactAddress", tenant.contact().map(Contact::address).orElse(null))
                .param(
                        "contactLanguage",
                        tenant.contact()
                                .map(Contact::language)
                                .map(Language::tag)
                                .orElse(null));
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
                Industry.of(row.getString("industry")),
                row.getInt("headcount_limit"),
                Arrays.stream((String[]) row.getArray("languages").getArray())
                        .map(Language::of)
                        .toList(),
                row.getTimestamp("created_at").toInstant(),
                Standing.of(row.getString("standing")),
                row.getObject("trial_until", LocalDate.class),
                Optional.ofNullable(contact(row)),
                row.getLong("version"));
    }

    static @Nullable Contact contact(ResultSet row) throws SQLException {
        String name = row.getString("contact_name");
        return name == null
                ? null
                : new Contact(name, row.getString("contact_address"), Language.of(row.getString("contact_language")));
    }
}
