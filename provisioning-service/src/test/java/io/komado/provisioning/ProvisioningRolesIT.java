package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What each role of the database may see and do, tried as that role (ARCHITECTURE section 5). */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProvisioningUnderTest.class)
class ProvisioningRolesIT {

    private static final TenantId FIRST = new TenantId("rls01");
    private static final TenantId SECOND = new TenantId("rls02");
    private static final List<String> TABLES = List.of("tenant", "desk", "letter_order", "kit_chunk");

    private final JdbcClient service;
    private final JdbcClient operator;
    private final TransactionTemplate transaction;

    @Autowired
    ProvisioningRolesIT(
            JdbcClient service, @Qualifier("operatorJdbcClient") JdbcClient operator, TransactionTemplate transaction) {
        this.service = service;
        this.operator = operator;
        this.transaction = transaction;
    }

    @BeforeEach
    void twoTenantsWithEverything() {
        for (TenantId tenant : List.of(FIRST, SECOND)) {
            in(tenant, () -> {
                int added = service.sql("""
                                insert into tenant (name, kind, headcount_limit, languages, created_at)
                                values ('学園', 'school', 50, '{ja}', now()) on conflict do nothing
                                """).update();
                if (added == 1) {
                    UUID order = UUID.randomUUID();
                    service.sql("insert into desk (id, kind) values (:id, 'report')")
                            .param("id", UUID.randomUUID())
                            .update();
                    service.sql("""
                                    insert into letter_order (id, headcount, spare, language, status, ordered_at)
                                    values (:id, 5, 2, 'ja', 'ready', now())
                                    """).param("id", order).update();
                    service.sql("insert into kit_chunk (order_id, seq, content) values (:id, 0, '\\x00')")
                            .param("id", order)
                            .update();
                }
                return added;
            });
        }
    }

    @Test
    void theServiceSeesOneTenantAtATimeAndNothingWithoutOne() {
        for (String table : TABLES) {
            assertThat(in(FIRST, () -> tenantsIn(table))).as(table).containsExactly("rls01");
            List<String> withoutTenant = Objects.requireNonNull(transaction.execute(status -> tenantsIn(table)));
            assertThat(withoutTenant).as(table).isEmpty();
        }
    }

    @Test
    void theServiceWritesForNoOtherTenant() {
        for (String table : TABLES) {
            if (!table.equals("desk") && !table.equals("kit_chunk")) {
                assertThatThrownBy(() -> in(
                                FIRST,
                                () -> service.sql("update " + table + " set tenant_id = 'rls02'")
                                        .update()))
                        .as(table)
                        .isInstanceOf(DataAccessException.class);
            }
        }
        assertThat(in(
                        SECOND,
                        () -> service.sql("delete from kit_chunk where tenant_id = 'rls01'")
                                .update()))
                .isZero();
    }

    @Test
    void theOperatorsRoleListsAllTenantsByItsNamedColumns() {
        assertThat(operator.sql("select tenant_id, name, kind, headcount_limit, created_at from tenant")
                        .query()
                        .listOfRows())
                .extracting(row -> row.get("tenant_id"))
                .contains("rls01", "rls02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from tenant",
                "select headcount from letter_order",
                "select * from letter_order",
                "select * from kit_chunk",
                "select * from desk",
                "select * from outbox",
                "select * from tenant_key",
                "update tenant set name = 'x'",
                "delete from letter_order",
                "insert into kit_chunk (order_id, seq, content) values (gen_random_uuid(), 0, '')",
                "set role provisioning_service"
            })
    void theOperatorsRoleSeesAndDoesNothingElse(String sql) {
        assertThatThrownBy(() -> operator.sql(sql).query().listOfRows()).isInstanceOf(DataAccessException.class);
    }

    private List<String> tenantsIn(String table) {
        return service.sql("select distinct tenant_id from " + table)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private <T> T in(TenantId tenant, Supplier<T> work) {
        return Objects.requireNonNull(Tenancy.in(tenant, () -> transaction.execute(status -> work.get())));
    }
}
