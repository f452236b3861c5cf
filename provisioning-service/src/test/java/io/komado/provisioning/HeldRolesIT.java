package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.actor.Role;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.TestTokens;
import io.komado.chassis.time.CoarseTime;
import io.komado.provisioning.staff.messaging.HeardOfStaff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** R0-07, G2: a role is held from its first day until its last, whatever the token says. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProvisioningUnderTest.class)
class HeldRolesIT {

    private final ApplicationContext service;
    private final int port;
    private final UUID person = UUID.randomUUID();
    private final LocalDate today = LocalDate.now(Clock.system(CoarseTime.TOKYO));

    @Autowired
    HeldRolesIT(ApplicationContext service, @LocalServerPort int port) {
        this.service = service;
        this.port = port;
    }

    @Test
    void aTokensRoleIsWorthWhatIdentityServiceSaidLast() {
        TenantId tenant = foundedByTheBook();
        HeardOfStaff identity = new HeardOfStaff(service, tenant);
        assertThat(policiesAnswer(tenant, "tenant-admin")).isEqualTo(403);

        UUID grant = UUID.randomUUID();
        identity.granted(grant, person, Role.TENANT_ADMIN, today, today.plusYears(2));
        assertThat(policiesAnswer(tenant, "tenant-admin")).isEqualTo(200);
        assertThat(policiesAnswer(tenant, "responder"))
                .as("a role that the person never had")
                .isEqualTo(403);

        identity.hear("staff.term-shortened", Map.of("grant", grant, "staff", person, "until", today.toString()));
        assertThat(policiesAnswer(tenant, "tenant-admin")).isEqualTo(403);
        identity.granted(UUID.randomUUID(), person, Role.TENANT_ADMIN, today.plusDays(1), today.plusYears(2));
        assertThat(policiesAnswer(tenant, "tenant-admin"))
                .as("a term that has not begun")
                .isEqualTo(403);

        UUID another = UUID.randomUUID();
        identity.granted(another, person, Role.RESPONDER, today, today.plusYears(2));
        assertThat(policiesAnswer(tenant, "responder")).isEqualTo(200);
        identity.hear(
                "staff.role-ended",
                Map.of("grant", another, "staff", person, "role", "responder", "scope", "tenant", "reason", "left"));
        assertThat(policiesAnswer(tenant, "responder")).isEqualTo(403);
    }

    @Test
    void anotherOrganisationsGrantIsNoUseHere() {
        TenantId tenant = foundedByTheBook();
        new HeardOfStaff(service, foundedByTheBook())
                .granted(UUID.randomUUID(), person, Role.TENANT_ADMIN, today, today.plusYears(2));
        assertThat(policiesAnswer(tenant, "tenant-admin")).isEqualTo(403);
    }

    @Test
    void counsellorsDeskLeadsAndAuditorsReadTheNameOfTheirOrganisation() {
        TenantId tenant = foundedByTheBook();
        for (Role role : new Role[] {Role.COUNSELLOR, Role.DESK_LEAD, Role.AUDITOR}) {
            new HeardOfStaff(service, tenant).granted(UUID.randomUUID(), person, role, today, today.plusYears(2));
            assertThat(new Browser(port, TestTokens.staff(tenant.value(), person, role.code()))
                            .get("/tenant")
                            .json()
                            .get("name")
                            .asString())
                    .isEqualTo("名ばかりでない学園");
        }
    }

    private int policiesAnswer(TenantId tenant, String role) {
        return new Browser(port, TestTokens.staff(tenant.value(), person, role))
                .get("/policies")
                .status();
    }

    private TenantId foundedByTheBook() {
        TenantId tenant = new TenantId(new Browser(port, TestTokens.operator(UUID.randomUUID()))
                .post(
                        "/tenants",
                        "{\"name\":\"名ばかりでない学園\",\"kind\":\"school\",\"headcountLimit\":50,\"languages\":[\"ja\"]}")
                .json()
                .get("code")
                .asString());
        service.getBean(ProvisioningUnderTest.RolesOfTokens.class).notIn(tenant);
        return tenant;
    }
}
