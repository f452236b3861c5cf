package io.komado.identity;

import io.komado.chassis.test.KomadoServers;
import io.komado.credentials.Usernames;
import io.komado.local.KeycloakAddress;
import io.komado.local.TestInfrastructure;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** identity-service as it ships, on the build's PostgreSQL, Kafka and Keycloak. */
@TestConfiguration(proxyBeanMethods = false)
@Import(KomadoServers.class)
class IdentityUnderTest {

    @Bean
    DynamicPropertyRegistrar keycloakProperties(TestInfrastructure servers) {
        KeycloakAddress keycloak = servers.keycloak();
        return registry -> {
            registry.add("komado.keycloak.url", keycloak::url);
            registry.add("komado.keycloak.client-secret", keycloak::identitySecret);
            registry.add("komado.origin", keycloak::origin);
            registry.add("komado.mail.host", () -> "127.0.0.1");
            registry.add("komado.mail.port", servers::smtp);
            registry.add("komado.mail.from", () -> "komado@komado.example");
            registry.add("komado.mail.starttls", () -> false);
        };
    }

    /** The build's Keycloak was started with a key of its own. */
    @Bean
    @Primary
    Usernames usernamesOfTheBuild(TestInfrastructure servers) {
        return Usernames.fromHex(1, servers.keycloak().usernameKey());
    }
}
