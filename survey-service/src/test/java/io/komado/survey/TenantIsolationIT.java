package io.komado.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.RowSecurity;
import io.komado.local.TestInfrastructure;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Promise 6 at the level of SQL, as the service's own role. */
@SurveyServiceIT
class TenantIsolationIT {

    @LocalServerPort
    int port;

    @Test
    void theServicesRoleSeesTheRowsOfItsTenantAndNoOthers(
            @Autowired ApplicationContext service, @Autowired TestInfrastructure servers) {
        SurveyFixture one = SurveyFixture.of(service, port, 50);
        SurveyFixture other = SurveyFixture.of(service, port, 50);
        one.open("members");
        other.open("members");

        RowSecurity security = new RowSecurity(servers.database("survey"));
        assertThat(security.tablesWithoutForcedPolicy()).isEmpty();
        assertThat(security.tablesThatCannotBeEmptied()).isEmpty();
        assertThat(security.tablesReadableWithoutTenant(Set.of())).isEmpty();
        assertThat(security.tenantsSeenBy(one.tenant.value())).containsOnly(one.tenant.value());
    }
}
