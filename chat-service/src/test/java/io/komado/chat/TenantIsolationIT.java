package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.RowSecurity;
import io.komado.chat.desks.Desks;
import io.komado.local.TestInfrastructure;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Promise 6 at the level of SQL, as the service's own role. */
@ChatServiceIT
class TenantIsolationIT {

    @LocalServerPort
    int port;

    @Test
    void theServicesRoleSeesTheRowsOfItsTenantAndNoOthers(
            @Autowired Desks desks, @Autowired TransactionTemplate transaction, @Autowired TestInfrastructure servers) {
        ChatFixture one = ChatFixture.create(desks, transaction, port);
        ChatFixture other = ChatFixture.create(desks, transaction, port);
        one.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "一")
                .expectStatus()
                .isCreated();
        other.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "二")
                .expectStatus()
                .isCreated();

        RowSecurity security = new RowSecurity(servers.database("chat"));
        assertThat(security.tablesWithoutForcedPolicy()).isEmpty();
        assertThat(security.tablesThatCannotBeEmptied()).isEmpty();
        assertThat(security.tablesReadableWithoutTenant(Set.of("nickname_wanted")))
                .isEmpty();
        assertThat(security.tenantsSeenBy(one.tenant().value()))
                .containsOnly(one.tenant().value());
        assertThat(security.canWriteFor(one.tenant().value(), other.tenant().value(), "desk_reader", "staff_id"))
                .isFalse();
    }
}
