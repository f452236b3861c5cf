package io.komado.cases;

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

/** case-service as it ships, on the build's servers, with a clock that can be moved. */
@TestConfiguration(proxyBeanMethods = false)
@Import(KomadoServers.class)
public class CasesUnderTest {

    /** Where mail for desks arrives. */
    static final String MAILBOX = "desk@komado.example";

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
    DynamicPropertyRegistrar casesProperties(TestInfrastructure servers) {
        return registry -> {
            registry.add("komado.mailbox.port", servers::imap);
            registry.add("komado.mailbox.user", () -> MAILBOX);
            registry.add("komado.mailbox.password", () -> "any");
            registry.add("komado.mailbox.tls", () -> false);
            registry.add("komado.mailbox.every", () -> "PT1S");
            registry.add("komado.mail.host", () -> "127.0.0.1");
            registry.add("komado.mail.port", servers::smtp);
            registry.add("komado.mail.from", () -> "desk@komado.example");
            registry.add("komado.mail.starttls", () -> false);
            registry.add("komado.chat.url", () -> ChatStandIn.running().address());
            registry.add("komado.token-url", () -> ChatStandIn.running().address() + "/token");
        };
    }
}
