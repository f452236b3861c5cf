package io.komado.provisioning;

import io.komado.chassis.actor.HeldRoles;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.test.KomadoServers;
import io.komado.local.TestInfrastructure;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** provisioning-service as it ships, on the build's servers, with a small server in identity-service's place. */
@TestConfiguration(proxyBeanMethods = false)
@Import(KomadoServers.class)
public class ProvisioningUnderTest {

    private static final IdentityOnTheWire IDENTITY = new IdentityOnTheWire();

    @Bean
    IdentityOnTheWire identityOnTheWire() {
        return IDENTITY;
    }

    /** Takes a token's roles for held, so that a test need not appoint its people first; except in organisations that go by the book. */
    public static final class RolesOfTokens implements HeldRoles {

        private final HeldRoles book;
        private final Set<TenantId> byTheBook = ConcurrentHashMap.newKeySet();

        RolesOfTokens(HeldRoles book) {
            this.book = book;
        }

        void notIn(TenantId tenant) {
            byTheBook.add(tenant);
        }

        @Override
        public Set<Role> of(TenantId tenant, StaffId staff) {
            return byTheBook.contains(tenant) ? book.of(tenant, staff) : Set.of(Role.values());
        }
    }

    @Bean
    @Primary
    RolesOfTokens rolesOfTokens(@Qualifier("heldNow") HeldRoles book) {
        return new RolesOfTokens(book);
    }

    @Bean
    DynamicPropertyRegistrar provisioningProperties(TestInfrastructure servers) {
        return registry -> {
            registry.add(
                    "komado.database.operator-password",
                    () -> servers.database("provisioning").operatorPassword());
            registry.add("komado.identity.url", IDENTITY::address);
            registry.add("komado.closing.services", () -> "identity,chat");
            registry.add("komado.closing.contributors.cases", IDENTITY::address);
            registry.add("komado.token-url", () -> IDENTITY.address() + "/token");
            registry.add("komado.client-secret", IdentityOnTheWire::secret);
            registry.add("komado.mail.host", () -> "127.0.0.1");
            registry.add("komado.mail.port", servers::smtp);
            registry.add("komado.mail.from", () -> "komado@komado.example");
            registry.add("komado.mail.starttls", () -> false);
            registry.add("komado.origin", () -> "https://komado.example");
            registry.add("komado.settlement-interval", () -> "PT0.2S");
            registry.add("komado.letters-lease", () -> "PT5S");
        };
    }
}
