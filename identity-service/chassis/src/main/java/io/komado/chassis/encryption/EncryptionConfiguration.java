package io.komado.chassis.encryption;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.annotation.Validated;

/** Opens the service's key files at start, so that a missing key is seen before the first message. */
@AutoConfiguration
@EnableConfigurationProperties(EncryptionConfiguration.Keys.class)
class EncryptionConfiguration {

    /**
     * Where this service's key files are.
     *
     * @param directory made by {@link KeyTool}
     */
    @Validated
    @ConfigurationProperties("komado.keys")
    record Keys(@NotNull Path directory) {}

    @Bean
    KeyFiles keyFiles(Keys keys) {
        return new KeyFiles(keys.directory());
    }

    @Bean
    TenantKeys tenantKeys(KeyFiles files, JdbcClient jdbc) {
        return new TenantKeys(new KeyRing(files), jdbc);
    }

    @Bean
    DataKeys dataKeys(TenantKeys tenants) {
        return new DataKeys(tenants);
    }

    @Bean
    Pseudonyms pseudonyms(KeyFiles files) {
        return new Pseudonyms(files.plain("pseudonym.json"));
    }

    @Bean
    SubjectSeals subjectSeals(KeyFiles files) {
        return new SubjectSeals(files);
    }

    @Bean
    AuditSigner auditSigner(KeyFiles files) {
        return new AuditSigner(files.plain("audit-signing.json"));
    }
}
