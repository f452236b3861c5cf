package io.komado.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.RowSecurity;
import io.komado.local.TestInfrastructure;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Promise 6 at the level of SQL, as the service's own role. */
@CaseServiceIT
class TenantIsolationIT {

    @LocalServerPort
    int port;

    @Test
    void theServicesRoleSeesTheRowsOfItsTenantAndNoOthers(
            @Autowired ApplicationContext service, @Autowired TestInfrastructure servers) {
        CaseFixture one = CaseFixture.school(service, port);
        CaseFixture other = CaseFixture.school(service, port);
        one.opens("finder", "");
        other.opens("finder", "");

        RowSecurity security = new RowSecurity(servers.database("case"));
        assertThat(security.tablesWithoutForcedPolicy()).isEmpty();
        assertThat(security.tablesThatCannotBeEmptied()).isEmpty();
        assertThat(security.tablesReadableWithoutTenant(Set.of())).isEmpty();
        assertThat(security.tenantsSeenBy(one.tenant.value())).containsOnly(one.tenant.value());
    }
}
