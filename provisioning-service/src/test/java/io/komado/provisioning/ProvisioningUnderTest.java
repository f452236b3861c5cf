package io.komado.provisioning;

import io.komado.chassis.test.KomadoServers;
import io.komado.local.TestInfrastructure;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
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

    @Bean
    DynamicPropertyRegistrar provisioningProperties(TestInfrastructure servers) {
        return registry -> {
            registry.add(
                    "komado.database.operator-password",
                    () -> servers.database("provisioning").operatorPassword());
            registry.add("komado.identity.url", IDENTITY::address);
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
