package io.komado.chassis.encryption;

import io.komado.chassis.timers.Timers;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
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
     * @param backupDays the term of the backups: for how many days the key of an epoch outlives its use
     */
    @Validated
    @ConfigurationProperties("komado.keys")
    record Keys(
            @NotNull Path directory,
            @DefaultValue("7") @Min(0) @Max(35) int backupDays) {}

    @Bean
    KeyFiles keyFiles(Keys keys) {
        return new KeyFiles(keys.directory());
    }

    @Bean
    KeyRing keyRing(KeyFiles files) {
        return new KeyRing(files);
    }

    @Bean
    TenantKeys tenantKeys(KeyRing ring, JdbcClient jdbc, Timers timers, Clock clock) {
        return new TenantKeys(ring, jdbc, timers, clock);
    }

    @Bean
    EpochKeys epochKeys(
            KeyRing ring,
            JdbcClient jdbc,
            @Qualifier("schedulerDataSource") DataSource schedulerDataSource,
            Keys keys) {
        return new EpochKeys(ring, jdbc, JdbcClient.create(schedulerDataSource), keys.backupDays());
    }

    @Bean
    KeyTurn keyTurn(
            TenantKeys tenants, DataKeys dataKeys, EpochKeys epochs, JdbcClient jdbc, Timers timers, Clock clock) {
        return new KeyTurn(tenants, new KeyedTables(jdbc, dataKeys), epochs, timers, clock);
    }

    @Bean
    OldKeys oldKeys(
            TenantKeys tenants, DataKeys dataKeys, EpochKeys epochs, JdbcClient jdbc, Timers timers, Clock clock) {
        return new OldKeys(tenants, new KeyedTables(jdbc, dataKeys), epochs, timers, clock);
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
