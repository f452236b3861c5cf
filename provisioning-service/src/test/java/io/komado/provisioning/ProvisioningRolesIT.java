package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private static final List<String> TABLES = List.of(
            "tenant",
            "desk",
            "letter_order",
            "kit_chunk",
            "application",
            "contract",
            "invoice",
            "policy_version",
            "policy_review",
            "timer",
            "mail");

    /** Rows of these are added and deleted, never changed. */
    private static final Set<String> WITHOUT_UPDATE = Set.of("desk", "kit_chunk", "policy_version", "policy_review");

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
                                insert into tenant (name, kind, industry, headcount_limit, languages, created_at, standing,
                                    trial_until)
                                values ('学園', 'school', 'school', 50, '{ja}', now(), 'trial', '2027-01-01')
                                on conflict do nothing
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
                    UUID contract = UUID.randomUUID();
                    service.sql("""
                                    insert into application (name, name_key, kind, industry, headcount, languages,
                                        contact_name, contact_address, contact_language, message, status, received_at)
                                    values ('学園', current_tenant(), 'school', 'school', 50, '{ja}', '担当', 'a@b.example', 'ja',
                                        '', 'declined', now())
                                    """).update();
                    service.sql("""
                                    insert into contract (id, starts, ends, annual_fee, headcount, languages, modules)
                                    values (:id, '2026-04-01', '2027-04-01', 1, 50, '{ja}', '{}')
                                    """).param("id", contract).update();
                    service.sql("""
                                    insert into invoice (id, contract_id, number, amount, issued_on, due_on)
                                    values (gen_random_uuid(), :contract, 'K', 1, '2026-04-01', '2026-05-01')
                                    """).param("contract", contract).update();
                    service.sql("""
                                    insert into policy_version (number, effective_from, rules, published_at)
                                    values (1, '2026-04-01', '{}', now())
                                    """).update();
                    service.sql("insert into policy_review values (current_tenant(), '2026-04-01', gen_random_uuid())")
                            .update();
                    service.sql("insert into timer (kind, reference, due) values ('none', 'x', 'infinity')")
                            .update();
                    service.sql("""
                                    insert into mail (id, template, recipient, state, written_on)
                                    values (gen_random_uuid(), 'none', 'a@b.example', 'refused', '2026-04-01')
                                    """).update();
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
            if (!WITHOUT_UPDATE.contains(table)) {
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
                "select annual_fee from contract",
                "select amount from invoice",
                "select * from policy_version",
                "select * from mail",
                "select * from timer",
                "delete from application",
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
