package io.komado.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.local.ServiceDatabase;
import io.komado.local.TestInfrastructure;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** R4-30: the one role that a person had before becomes a first full term. */
class MigrationIT {

    private static final UUID ADMIN = UUID.randomUUID();
    private static final UUID RESPONDER = UUID.randomUUID();

    private final ServiceDatabase database = TestInfrastructure.shared().database("oldidentity");

    @Test
    void whoHadARoleHoldsItForATerm() {
        migration().target("1").load().migrate();
        SingleConnectionDataSource connection = new SingleConnectionDataSource(
                database.url(), database.serviceRole(), database.servicePassword(), true);
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            jdbc.sql("select set_config('app.tenant', 'k7q2x', false)").query().singleRow();
            jdbc.sql("insert into tenant (kind) values ('school')").update();
            Map.of(ADMIN, "tenant-admin", RESPONDER, "responder")
                    .forEach((id, role) -> jdbc.sql(
                                    "insert into staff_member (staff_id, display_name, role) values (:id, '森下', :role)")
                            .param("id", id)
                            .param("role", role)
                            .update());
            migration().load().migrate();

            LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
            assertThat(jdbc.sql(
                                    "select role || ' ' || scope_kind from staff_grant where grant_id = :id and until_date >= :end")
                            .param("id", RESPONDER)
                            .param("end", today.plusYears(2).minusDays(1))
                            .query(String.class)
                            .list())
                    .containsExactly("responder tenant");
            assertThat(jdbc.sql("select kind from timer where reference = :id::text order by kind")
                            .param("id", RESPONDER)
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder("term.ends", "term.ending-60", "term.ending-30", "term.ending-7");
            assertThat(jdbc.sql("select founded_admins from tenant")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            connection.destroy();
        }
    }

    private FluentConfiguration migration() {
        return Flyway.configure()
                .dataSource(database.url(), "oldidentity_owner", database.ownerPassword())
                .schemas("oldidentity")
                .createSchemas(false)
                .locations("classpath:db/chassis", "classpath:db/migration")
                .placeholders(Map.of("service", "oldidentity"));
    }
}
