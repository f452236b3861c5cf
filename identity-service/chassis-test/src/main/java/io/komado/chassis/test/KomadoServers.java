package io.komado.chassis.test;

import io.komado.chassis.encryption.KeyTool;
import io.komado.local.ServiceDatabase;
import io.komado.local.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Imported by a service's integration tests: the build's own PostgreSQL and Kafka, under the roles that the service has when it ships. */
@TestConfiguration(proxyBeanMethods = false)
public class KomadoServers {

    private static final Path KEYS = keys();

    /** The servers of this build, for tests that stop and start them. */
    @Bean
    TestInfrastructure testInfrastructure() {
        return TestInfrastructure.shared();
    }

    @Bean
    DynamicPropertyRegistrar komadoProperties(TestInfrastructure servers, ConfigurableEnvironment environment) {
        String service = environment.getRequiredProperty("komado.database.service");
        ServiceDatabase database = servers.database(service);
        return registry -> {
            registry.add("komado.database.url", database::url);
            registry.add("komado.database.owner-password", database::ownerPassword);
            registry.add("komado.database.service-password", database::servicePassword);
            registry.add("komado.database.relay-password", database::relayPassword);
            registry.add("komado.kafka.bootstrap-servers", servers::kafkaBootstrapServers);
            registry.add("komado.tokens.member-issuer", () -> TestTokens.MEMBER_ISSUER);
            registry.add("komado.tokens.member-keys", TestTokens::keysAddress);
            registry.add("komado.tokens.staff-issuer", () -> TestTokens.STAFF_ISSUER);
            registry.add("komado.tokens.staff-keys", TestTokens::keysAddress);
            registry.add("komado.clock.file", () -> MovedClock.path().toString());
            registry.add("komado.keys.directory", () -> KEYS.resolve(service).toString());
        };
    }

    /** Where the keys of all services of this test run are. */
    public static Path keysDirectory() {
        return KEYS;
    }

    private static Path keys() {
        try {
            Path directory = Files.createTempDirectory("komado-keys");
            KeyTool.makeMissing(directory, List.of("identity", "chat", "provisioning", "case", "survey", "chassis"));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
